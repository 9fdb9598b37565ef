import type { ExtensionContext } from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { ActiveAssessment } from "./active.ts";
import { commands } from "./commands/commands.ts";
import { serveFiles } from "./files.ts";
import { clientOptions } from "./options.ts";
import { Server } from "./server.ts";
import { views } from "./views/views.ts";

/** What other extensions, and tests, are given. */
export interface Api {
  readonly server: Server;
}

/** Starts everything; the same on Node and in a browser but for how the server is launched. */
export async function start(
  context: ExtensionContext,
  launch: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<Api> {
  const client = launch(clientOptions(context));
  serveFiles(client);
  const server = new Server(client);
  const active = new ActiveAssessment();
  context.subscriptions.push(client, active);
  for (const register of [...commands, views]) context.subscriptions.push(register(server, context, active));
  await client.start();
  return { server };
}
