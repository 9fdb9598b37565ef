import type { Connection } from "vscode-languageserver";
import type { FileRequests } from "../../core/messages.ts";
import type { Files } from "../host.ts";

/** Files as the client reads them. */
export function clientFiles(connection: Connection): Files {
  const ask = async <M extends keyof FileRequests>(method: M, params: FileRequests[M]["params"]) =>
    await connection.sendRequest<FileRequests[M]["result"]>(method, params);
  return {
    read: async (uri) => bytesOf(await ask("rubric/files/read", { uri })),
    kind: async (uri) => (await ask("rubric/files/kind", { uri })) ?? undefined,
    list: async (uri) => await ask("rubric/files/list", { uri }),
    find: async (uri, endings) => await ask("rubric/files/find", { uri, endings }),
  };
}

function bytesOf(base64: string | null): Uint8Array | undefined {
  return base64 === null ? undefined : Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
