import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  ErrorCodes,
  type GlobPattern,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  ResponseError,
  type TextDocumentContentChangeEvent,
} from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { FileRequests, Options } from "../../../core/messages.ts";
import type { Files } from "../../../server/host.ts";
import { everything } from "./capabilities.ts";
import type { Transport } from "./transports.ts";

export interface ClientSetup {
  readonly folders: readonly string[];
  readonly capabilities?: ClientCapabilities;
  readonly options?: Options;
  /** Answers the server's questions about files, where the client is to. */
  readonly files?: Files;
  /** What `workspace/configuration` says under `rubric`. */
  readonly settings?: unknown;
  /** Requests of the server that it answers with an error. */
  readonly refuses?: readonly string[];
  /** Requests of the server that it never answers. */
  readonly ignores?: readonly string[];
}

/** An editor, as far as the server can tell: it opens, edits and asks, and keeps what it is told. */
export class Client {
  readonly connection: ProtocolConnection;
  readonly documents = new Map<string, TextDocument>();
  /** What the server has shown the person, in order. */
  readonly messages: string[] = [];
  /** What it has written to its log, in order. */
  readonly logged: string[] = [];
  /** Every publication, in order. */
  readonly published: PublishDiagnosticsParams[] = [];
  /** Files that the server has read through this client. */
  readonly read: string[] = [];
  /** Globs the server wants to be told about. */
  readonly watched: GlobPattern[] = [];
  /** Requests of the server that the client ask anew, by method. */
  readonly refreshed: string[] = [];
  initialized: InitializeResult | undefined;
  settings: unknown;
  readonly #transport: Transport;
  readonly #waiting = new Set<() => void>();
  #lastHeard = performance.now();

  constructor(transport: Transport) {
    this.#transport = transport;
    this.connection = createProtocolConnection(transport.reader, transport.writer);
  }

  async start({
    folders,
    capabilities = everything,
    options,
    files,
    settings = {},
    refuses = [],
    ignores = [],
  }: ClientSetup): Promise<this> {
    const { connection } = this;
    this.settings = settings;
    connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      this.#happened();
    });
    connection.onNotification("window/showMessage", ({ message }: { message: string }) => {
      this.messages.push(message);
      this.#happened();
    });
    connection.onNotification("window/logMessage", ({ message }: { message: string }) => {
      this.logged.push(message);
      this.#happened();
    });
    connection.onRequest("client/registerCapability", ({ registrations }: Registrations) => {
      for (const { registerOptions } of registrations) {
        this.watched.push(...(registerOptions?.watchers ?? []).map(({ globPattern }) => globPattern));
      }
      this.#happened();
    });
    connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) => items.map(() => this.settings));
    for (const kind of ["diagnostic", "codeLens", "inlayHint", "semanticTokens"]) {
      connection.onRequest(`workspace/${kind}/refresh`, () => {
        this.refreshed.push(kind);
        this.#happened();
        return null;
      });
    }
    if (files !== undefined) this.#serve(files);
    for (const method of refuses) {
      connection.onRequest(method, () => new ResponseError(ErrorCodes.InternalError, "The client does not want to."));
    }
    for (const method of ignores) connection.onRequest(method, () => new Promise(() => undefined));
    connection.listen();
    this.initialized = await connection.sendRequest<InitializeResult>("initialize", {
      processId: null,
      rootUri: folders[0] ?? null,
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
      capabilities,
      initializationOptions: { ...options, ...(files !== undefined && { files: true }) },
    });
    await connection.sendNotification("initialized", {});
    return this;
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest("shutdown");
    this.connection.dispose();
    this.#transport.end();
  }

  /** Other folders are open in the editor now. */
  foldersChanged(added: readonly string[], removed: readonly string[]): void {
    const named = (uris: readonly string[]) => uris.map((uri) => ({ uri, name: uri }));
    const event = { added: named(added), removed: named(removed) };
    void this.connection.sendNotification("workspace/didChangeWorkspaceFolders", { event });
  }

  open(uri: string, text: string, languageId = "yaml"): TextDocument {
    const document = TextDocument.create(uri, languageId, 1, text);
    this.documents.set(uri, document);
    void this.connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId, version: 1, text } });
    return document;
  }

  /** Sends one edit, incrementally; what the document is after it is known to the client as well. */
  edit(uri: string, range: Range, text: string): TextDocument {
    return this.change(uri, [{ range, text }]);
  }

  /** Replaces the one place where these words stand, incrementally. */
  replace(uri: string, words: string, by: string): TextDocument {
    const document = this.document(uri);
    const parts = document.getText().split(words);
    if (parts.length !== 2) throw new Error(`'${words}' stands ${parts.length - 1} times in ${uri}.`);
    const start = (parts[0] ?? "").length;
    return this.edit(uri, { start: document.positionAt(start), end: document.positionAt(start + words.length) }, by);
  }

  change(uri: string, contentChanges: TextDocumentContentChangeEvent[]): TextDocument {
    const document = this.document(uri);
    TextDocument.update(document, contentChanges, document.version + 1);
    const { version } = document;
    void this.connection.sendNotification("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
    return document;
  }

  save(uri: string): void {
    void this.connection.sendNotification("textDocument/didSave", { textDocument: { uri } });
  }

  close(uri: string): void {
    this.documents.delete(uri);
    void this.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
  }

  /** Tells of files that were written, made or removed by somebody else. */
  filesChanged(...uris: string[]): void {
    const changes = uris.map((uri) => ({ uri, type: 2 }));
    void this.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
  }

  document(uri: string): TextDocument {
    const document = this.documents.get(uri);
    if (document === undefined) throw new Error(`${uri} is not open.`);
    return document;
  }

  async request<Result>(method: string, params: unknown): Promise<Result> {
    return await this.connection.sendRequest<Result>(method, params);
  }

  /** The codes of the last diagnostics published for the document's present version; waits until they are as wanted. */
  async codes(uri: string, wanted: (codes: readonly unknown[]) => boolean = () => true): Promise<unknown[]> {
    const codesOf = (found: readonly Diagnostic[]) => found.map(({ code }) => code);
    return codesOf(await this.diagnostics(uri, (found) => wanted(codesOf(found))));
  }

  /** The last diagnostics published for the document's present version; waits until they are as wanted. */
  async diagnostics(uri: string, wanted: (found: readonly Diagnostic[]) => boolean = () => true): Promise<Diagnostic[]> {
    const version = this.documents.get(uri)?.version;
    const last = () => this.published.findLast((each) => each.uri === uri && (version === undefined || each.version === version));
    await this.until(
      () => {
        const found = last();
        return found !== undefined && wanted(found.diagnostics);
      },
      () =>
        `diagnostics of ${uri}; the last are ${JSON.stringify(last()?.diagnostics.map(({ code, message }) => [code, message]))}`,
    );
    return last()?.diagnostics ?? [];
  }

  /** Waits for something that the server will tell; fails after some seconds, saying what it waited for. */
  async until(happened: () => boolean, what: () => string = () => happened.toString()): Promise<void> {
    if (happened()) return;
    await new Promise<void>((resolve, reject) => {
      const look = () => {
        if (!happened()) return;
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(look);
        reject(new Error(`Waited in vain for ${what()}`));
      }, 8000);
      this.#waiting.add(look);
    });
  }

  /** Waits until nothing has been heard from the server for so many milliseconds: for what must not come. */
  async quiet(milliseconds = 100): Promise<void> {
    const since = performance.now();
    for (;;) {
      const left = milliseconds - (performance.now() - Math.max(since, this.#lastHeard));
      if (left <= 0) return;
      await new Promise((done) => setTimeout(done, left));
    }
  }

  #happened(): void {
    this.#lastHeard = performance.now();
    for (const look of [...this.#waiting]) look();
  }

  #serve(files: Files): void {
    type Asked<M extends keyof FileRequests> = FileRequests[M]["params"];
    const { connection } = this;
    connection.onRequest("rubric/files/read", async ({ uri }: Asked<"rubric/files/read">) => {
      this.read.push(uri);
      const bytes = await files.read(uri);
      return bytes === undefined ? null : Buffer.from(bytes).toString("base64");
    });
    const kindOf = async ({ uri }: Asked<"rubric/files/kind">): Promise<FileRequests["rubric/files/kind"]["result"]> => {
      const kind = await files.kind(uri);
      return kind === undefined || kind === "unknown" ? null : kind;
    };
    connection.onRequest<FileRequests["rubric/files/kind"]["result"], void>("rubric/files/kind", kindOf);
    connection.onRequest("rubric/files/list", async ({ uri }: Asked<"rubric/files/list">) => [...(await files.list(uri))]);
    connection.onRequest(
      "rubric/files/find",
      async ({ uri, endings }: Asked<"rubric/files/find">) => await files.find(uri, endings),
    );
  }
}

interface Registrations {
  readonly registrations: readonly {
    readonly registerOptions?: { readonly watchers?: readonly { readonly globPattern: GlobPattern }[] };
  }[];
}
