import type { PublishDiagnosticsParams } from "vscode-languageserver";
import { diagnosticsOf } from "./diagnostics.ts";
import type { OpenDocument } from "./document.ts";
import type { Session } from "./session.ts";

/** While edits keep coming, a document is checked this often, in milliseconds. */
const LONGEST_WAIT = 50;
/** So many turns without an edit are the end of a burst: messages are taken one a turn, and some ask instead of editing. */
const QUIET_TURNS = 3;

/**
 * Sends diagnostics to clients that wait for them. There is no delay: a document is checked as soon as no further message
 * is waiting, and always in its latest version. A burst of edits is one check.
 */
export class Publisher {
  readonly #session: Session;
  readonly #due = new Set<OpenDocument>();
  #edits = 0;
  #running = false;

  constructor(session: Session) {
    this.#session = session;
  }

  schedule(documents: Iterable<OpenDocument>): void {
    for (const document of documents) if (document.editable) this.#due.add(document);
    this.#edits++;
    if (this.#running || this.#due.size === 0) return;
    this.#running = true;
    this.#wait();
  }

  /** The document is closed: what was said of it is taken back. */
  close(document: OpenDocument): void {
    this.#due.delete(document);
    if (document.editable) this.#send({ uri: document.uri, diagnostics: [] });
  }

  #wait(quiet = 0, edits = this.#edits, since = performance.now()): void {
    this.#session.host.soon(() => {
      const turns = this.#edits === edits ? quiet + 1 : 0;
      if (turns < QUIET_TURNS && performance.now() - since < LONGEST_WAIT) this.#wait(turns, this.#edits, since);
      else this.#next();
    });
  }

  /** Checks one document; between two, messages that have arrived are taken. */
  #next(): void {
    const [document] = this.#due;
    if (document === undefined) {
      this.#running = false;
      return;
    }
    this.#due.delete(document);
    // It may have been closed before it was ready.
    const isOpen = this.#session.documents.get(document.uri) === document;
    if (document.isReady && isOpen) this.#publish(document);
    if (this.#due.size === 0) this.#running = false;
    else this.#wait();
  }

  #publish(document: OpenDocument): void {
    const { uri } = document;
    const { version } = document.text;
    const says = this.#session.client.textDocument?.publishDiagnostics?.versionSupport === true;
    this.#send({ uri, ...(says && { version }), diagnostics: diagnosticsOf(document, this.#session) });
  }

  #send(params: PublishDiagnosticsParams): void {
    this.#session.unawaited(async () => await this.#session.connection.sendDiagnostics(params));
  }
}
