import {
  type CancellationToken,
  type ClientCapabilities,
  LSPErrorCodes,
  type ProtocolRequestType,
  ResponseError,
  type ServerCapabilities,
} from "vscode-languageserver";
import type { Requests } from "../core/messages.ts";
import type { OpenDocument } from "./document.ts";
import { inTime } from "./inTime.ts";
import type { Session } from "./session.ts";

/** One thing that a client may ask for. The server's table lists them all. */
export interface Feature {
  readonly method: string;
  /** What is told to the client of it; undefined where the client could not take the answers. */
  advertise(client: ClientCapabilities, session: Session): Partial<ServerCapabilities> | undefined;
  answer(session: Session, params: unknown, token: CancellationToken): unknown;
}

type Advertise = (client: ClientCapabilities, session: Session) => Partial<ServerCapabilities> | undefined;

/** What a feature that asks about a document is given, beside the parameters. */
export interface Request {
  readonly session: Session;
  readonly token: CancellationToken;
}

/** A feature that does not ask about one document. */
export function onWorkspace<Params, Result, Part, Problem, Registration>(
  type: ProtocolRequestType<Params, Result, Part, Problem, Registration>,
  advertise: Advertise,
  answer: (params: Params, request: Request) => Result | Promise<Result>,
): Feature {
  return {
    method: type.method,
    advertise,
    answer: (session, params, token) => answer(params as Params, { session, token }),
  };
}

/** A request of our own, beyond the protocol: any client may make it. */
export function onOwnRequest<M extends keyof Requests>(
  method: M,
  answer: (params: Requests[M]["params"], request: Request) => Promise<Requests[M]["result"]>,
): Feature {
  return {
    method,
    advertise: () => undefined,
    answer: (session, params, token) => answer(params as Requests[M]["params"], { session, token }),
  };
}

/** What takes longer than this to look up, in milliseconds, is answered without. */
const PATIENCE = 500;

/**
 * A feature that asks about an open document; of any other document the answer is null. Answers are of the version that
 * was asked about: where a newer one has come while the files around it were looked up, the client is told so.
 */
export function onDocument<
  Params extends { readonly textDocument: { readonly uri: string } },
  Result,
  Part,
  Problem,
  Registration,
>(
  type: ProtocolRequestType<Params, Result, Part, Problem, Registration>,
  advertise: Advertise,
  answer: (document: OpenDocument, params: Params, request: Request) => Result | Promise<Result>,
): Feature {
  return {
    method: type.method,
    advertise,
    async answer(session, given, token) {
      const params = given as Params;
      const document = session.documents.get(params.textDocument.uri);
      if (document === undefined) return null;
      const { version } = document.text;
      if (!document.isReady) await document.ready;
      void document.analysis;
      if (!document.standing.root.isSettled) await inTime(document.settled(), PATIENCE);
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "Cancelled.");
      if (document.text.version !== version || session.documents.get(document.uri) !== document) {
        throw new ResponseError(LSPErrorCodes.ContentModified, "The text has changed.");
      }
      return await answer(document, params, { session, token });
    },
  };
}
