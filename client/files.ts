import { FileSystemError, FileType, RelativePattern, Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { FileRequests } from "../core/messages.ts";

type Params<M extends keyof FileRequests> = FileRequests[M]["params"];
type Result<M extends keyof FileRequests> = FileRequests[M]["result"];

/** What nobody keeps assessments in. */
const LEFT_OUT = "**/{node_modules,.git}/**";

/** Reads files for the server that it cannot read itself: on vscode.dev, in a virtual workspace. */
export function serveFiles(client: BaseLanguageClient): void {
  const answer = <M extends keyof FileRequests>(method: M, find: (params: Params<M>) => Promise<Result<M>>) =>
    client.onRequest<unknown, Error>(method, async (params: Params<M>) => await find(params));
  answer("rubric/files/read", async ({ uri }) => {
    return await unlessMissing(null, async () => toBase64(await workspace.fs.readFile(Uri.parse(uri))));
  });
  answer("rubric/files/kind", async ({ uri }) => {
    return await unlessMissing(null, async () => {
      const { type } = await workspace.fs.stat(Uri.parse(uri));
      return isFolder(type) ? "folder" : "file";
    });
  });
  answer("rubric/files/list", async ({ uri }) => {
    const entries = await unlessMissing([], async () => await workspace.fs.readDirectory(Uri.parse(uri)));
    return entries.map(([name, type]) => ({ name, folder: isFolder(type) })).sort((a, b) => (a.name < b.name ? -1 : 1));
  });
  answer("rubric/files/find", async ({ uri, endings }) => {
    const wanted = endings.map((ending) => `*${ending}`);
    const pattern = new RelativePattern(Uri.parse(uri), `**/{${wanted.join(",")}}`);
    return (await workspace.findFiles(pattern, LEFT_OUT)).map((found) => found.toString()).sort();
  });
}

/** That there is no such file is an answer, and no failure. */
async function unlessMissing<T>(otherwise: T, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FileSystemError && MISSING.includes(error.code)) return otherwise;
    throw error;
  }
}

const MISSING = ["FileNotFound", "FileNotADirectory", "FileIsADirectory"];

function isFolder(type: FileType): boolean {
  return (type & FileType.Directory) !== 0;
}

function toBase64(bytes: Uint8Array): string {
  let text = "";
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
