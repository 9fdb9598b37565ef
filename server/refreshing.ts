import { CodeLensRefreshRequest } from "vscode-languageserver";
import type { Session } from "./session.ts";

/** What is shown beside the text all the time need not follow every keystroke elsewhere: milliseconds. */
const SHOWN_AFTER = 200;

/** Has the client ask again for what it shows: once for all that is out of date by then, and only what it can take. */
export class Refreshing {
  readonly #session: Session;
  #diagnosticsDue = false;
  #shownDue = false;

  constructor(session: Session) {
    this.#session = session;
  }

  diagnostics(): void {
    const { client, connection, host } = this.#session;
    if (this.#diagnosticsDue || client.workspace?.diagnostics?.refreshSupport !== true) return;
    this.#diagnosticsDue = true;
    host.soon(() => {
      this.#diagnosticsDue = false;
      this.#session.unawaited(async () => await connection.languages.diagnostics.refresh());
    });
  }

  /** Code lenses, inlay hints and semantic tokens. */
  shown(): void {
    if (this.#shownDue) return;
    this.#shownDue = true;
    setTimeout(() => {
      this.#shownDue = false;
      this.#askForShown();
    }, SHOWN_AFTER);
  }

  #askForShown(): void {
    const { connection, client } = this.#session;
    const { codeLens, inlayHint, semanticTokens } = client.workspace ?? {};
    const ask = (supported: boolean | undefined, refresh: () => Promise<void>) => {
      if (supported === true) this.#session.unawaited(refresh);
    };
    ask(codeLens?.refreshSupport, async () => await connection.sendRequest(CodeLensRefreshRequest.type));
    ask(inlayHint?.refreshSupport, async () => await connection.languages.inlayHint.refresh());
    ask(semanticTokens?.refreshSupport, async () => await connection.languages.semanticTokens.refresh());
  }
}
