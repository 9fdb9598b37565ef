import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ClientCapabilities } from "vscode-languageserver-protocol";
import type { Options } from "../../../core/messages.ts";
import type { Feature } from "../../../server/feature.ts";
import { Client } from "./client.ts";
import { memoryFiles } from "./memoryFiles.ts";
import { builtServer, inMemoryServer, workerServer } from "./transports.ts";

export interface Setup {
  /** By path from the workspace's folder. */
  readonly files?: Readonly<Record<string, string>>;
  readonly capabilities?: ClientCapabilities;
  readonly options?: Options;
  readonly settings?: unknown;
  /** Folders of the workspace that the editor has open, in place of the whole. */
  readonly folders?: readonly string[];
  /** Requests of the server that the client answers with an error. */
  readonly refuses?: readonly string[];
  /** Requests of the server that the client never answers. */
  readonly ignores?: readonly string[];
  /** In place of the server's own; only the server in memory can have others. */
  readonly features?: readonly Feature[];
  /** Files take so many milliseconds; only those of the server in memory can. */
  readonly slow?: number;
}

/** A workspace with a client and a server started on it. */
export interface Started {
  readonly client: Client;
  /** The URI of a path. */
  uri(path: string): string;
  /** Writes a file as somebody else would, and has the client tell of it; without a text, removes it, folder or not. */
  write(path: string, text?: string, how?: { readonly told?: boolean }): void;
  stop(): Promise<void>;
}

/** The ways to run the server. The same suite goes through all of them. */
export const servers: Readonly<Record<string, (setup?: Setup) => Promise<Started>>> = {
  "in memory": startInMemory,
  "built, over stdio": startBuilt,
  "built web worker": startWorker,
};

export async function startInMemory({ files = {}, features, folders, slow, ...setup }: Setup = {}): Promise<Started> {
  const folder = "file:///workspace";
  const map = new Map(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
  const client = new Client(inMemoryServer(memoryFiles(map, { slow }), features));
  await client.start({ ...setup, folders: folders?.map((each) => `${folder}/${each}`) ?? [folder] });
  return started(client, folder, map);
}

async function startWorker({ files = {}, folders, ...setup }: Setup = {}): Promise<Started> {
  const folder = "vscode-vfs://somewhere/workspace";
  const map = new Map(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
  const client = new Client(workerServer());
  const opened = folders?.map((each) => `${folder}/${each}`) ?? [folder];
  await client.start({ ...setup, folders: opened, files: memoryFiles(map) });
  return started(client, folder, map);
}

function started(client: Client, folder: string, map: Map<string, string>): Started {
  const uri = (path: string) => `${folder}/${path}`;
  return {
    client,
    uri,
    write(path, text, { told = true } = {}) {
      const gone = [...map.keys()].filter((each) => each === uri(path) || each.startsWith(`${uri(path)}/`));
      if (text === undefined) for (const each of gone) map.delete(each);
      else map.set(uri(path), text);
      if (told) client.filesChanged(uri(path));
    },
    stop: async () => await client.stop(),
  };
}

async function startBuilt({ files = {}, folders, ...setup }: Setup = {}): Promise<Started> {
  const path = mkdtempSync(join(tmpdir(), "rubric-server-"));
  const put = (name: string, text: string) => {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  };
  for (const [name, text] of Object.entries(files)) put(name, text);
  const uri = (name: string) => pathToFileURL(join(path, name)).toString();
  const client = new Client(builtServer());
  await client.start({ ...setup, folders: folders?.map(uri) ?? [pathToFileURL(path).toString()] });
  return {
    client,
    uri,
    write(name, text, { told = true } = {}) {
      if (text === undefined) rmSync(join(path, name), { recursive: true });
      else put(name, text);
      if (told) client.filesChanged(uri(name));
    },
    async stop() {
      await client.stop();
      rmSync(path, { recursive: true, force: true });
    },
  };
}
