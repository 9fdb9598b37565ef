import { FileType, RelativePattern, Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { FileRequests } from "../core/messages.ts";

type Params<M extends keyof FileRequests> = FileRequests[M]["params"];

/** What nobody keeps assessments in. */
const LEFT_OUT = "**/{node_modules,.git}/**";

/** Reads files for the server that it cannot read itself: on vscode.dev, in a virtual workspace. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest("rubric/files/read", async ({ uri }: Params<"rubric/files/read">) =>
    toBase64(await workspace.fs.readFile(Uri.parse(uri))),
  );
  client.onRequest<FileRequests["rubric/files/kind"]["result"], void>(
    "rubric/files/kind",
    async ({ uri }: Params<"rubric/files/kind">) => {
      const { type } = await workspace.fs.stat(Uri.parse(uri));
      return (type & FileType.Directory) !== 0 ? "folder" : "file";
    },
  );
  client.onRequest("rubric/files/list", async ({ uri }: Params<"rubric/files/list">) => {
    const entries = await workspace.fs.readDirectory(Uri.parse(uri));
    return entries
      .map(([name, type]) => ({ name, folder: (type & FileType.Directory) !== 0 }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  });
  client.onRequest("rubric/files/find", async ({ uri, endings }: Params<"rubric/files/find">) => {
    const wanted = endings.map((ending) => `*${ending}`);
    const pattern = new RelativePattern(Uri.parse(uri), `**/{${wanted.join(",")}}`);
    return (await workspace.findFiles(pattern, LEFT_OUT)).map((found) => found.toString()).sort();
  });
}

function toBase64(bytes: Uint8Array): string {
  let text = "";
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
