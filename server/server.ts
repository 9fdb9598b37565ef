import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  type InitializeError,
  type InitializeResult,
  LSPErrorCodes,
  PositionEncodingKind,
  ResponseError,
  type ServerCapabilities,
  TextDocumentSyncKind,
  type TextDocumentSyncOptions,
} from "vscode-languageserver";
import type { Feature } from "./feature.ts";
import { features as allFeatures } from "./features/features.ts";
import type { Host } from "./host.ts";
import { wrongIn } from "./params.ts";
import { Session } from "./session.ts";
import { synchronise } from "./synchronise.ts";

/** Serves a client until it ends the connection. */
export function startServer(connection: Connection, host: Host, features: readonly Feature[] = allFeatures): void {
  let session: Session | undefined;
  let isOver = false;

  connection.onInitialize((params): InitializeResult | ResponseError<InitializeError> => {
    if (session !== undefined) {
      return new ResponseError(ErrorCodes.InvalidRequest, "It was initialized already.", { retry: false });
    }
    session = new Session(connection, host, params);
    synchronise(session);
    return {
      capabilities: capabilitiesFor(features, session),
      serverInfo: { name: "Conditions for Success", version: host.version },
    };
  });
  connection.onShutdown(() => {
    isOver = true;
  });
  for (const feature of features) {
    connection.onRequest(feature.method, async (asked: unknown, token) => {
      if (session === undefined) return new ResponseError(ErrorCodes.ServerNotInitialized, "It was not initialized yet.");
      if (isOver) return new ResponseError(ErrorCodes.InvalidRequest, "It was shut down.");
      return await answered(feature, session, asked, token);
    });
  }
  connection.listen();
}

function capabilitiesFor(features: readonly Feature[], session: Session): ServerCapabilities {
  const { client } = session;
  const sync: TextDocumentSyncOptions = {
    openClose: true,
    change: TextDocumentSyncKind.Incremental,
    save: { includeText: false },
  };
  const folders = client.workspace?.workspaceFolders === true;
  let workspace: ServerCapabilities["workspace"] = folders
    ? { workspaceFolders: { supported: true, changeNotifications: true } }
    : undefined;
  const capabilities: ServerCapabilities = { textDocumentSync: sync };
  if (client.general?.positionEncodings !== undefined) capabilities.positionEncoding = PositionEncodingKind.UTF16;
  for (const feature of features) {
    const { workspace: ofWorkspace, ...own } = feature.advertise(client, session) ?? {};
    Object.assign(capabilities, own);
    if (ofWorkspace !== undefined) workspace = { ...workspace, ...ofWorkspace };
  }
  return workspace === undefined ? capabilities : { ...capabilities, workspace };
}

/** A feature that fails answers an error and tells the person; everything else goes on. */
async function answered(feature: Feature, session: Session, params: unknown, token: CancellationToken): Promise<unknown> {
  const { method } = feature;
  const wrong = wrongIn(method, params);
  if (wrong !== undefined) return new ResponseError(ErrorCodes.InvalidParams, `'${wrong}' is missing or not as it should be.`);
  try {
    if (token.isCancellationRequested) throw cancelled();
    // The client does not wait for what it has cancelled, however long the feature may take to notice.
    return await Promise.race([feature.answer(session, params, token), cancellation(token)]);
  } catch (error) {
    if (error instanceof ResponseError) return error;
    const reason = error instanceof Error ? error.message : String(error);
    session.log(error);
    session.tellOnce(method, `Something failed in here (${method}): ${reason} Please report this; everything else goes on.`);
    return new ResponseError(ErrorCodes.InternalError, reason);
  }
}

function cancellation(token: CancellationToken): Promise<never> {
  return new Promise((_, reject) => void token.onCancellationRequested(() => reject(cancelled())));
}

function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, "Cancelled.");
}
