import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { type Api, start } from "./activate.ts";

/** Where the extension runs on Node: the server is a process of its own. */
export async function activate(context: ExtensionContext): Promise<Api> {
  const module = Uri.joinPath(context.extensionUri, "dist/server.cjs").fsPath;
  return await start(context, (options) => {
    const server = { module, transport: TransportKind.ipc };
    return new LanguageClient("rubric", "Conditions for Success", server, options);
  });
}
