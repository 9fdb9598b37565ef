import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { type Api, start } from "./activate.ts";

declare const Worker: new (url: string) => ConstructorParameters<typeof LanguageClient>[2];

/** Where the extension runs in a browser: the server is a web worker. */
export async function activate(context: ExtensionContext): Promise<Api> {
  const script = Uri.joinPath(context.extensionUri, "dist/server.worker.js").toString(true);
  return await start(context, (options) => new LanguageClient("rubric", "Conditions for Success", new Worker(script), options));
}
