import { type ChildProcess, spawn } from "node:child_process";
import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import {
  createMessageConnection,
  type Diagnostic,
  type MessageConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from "vscode-languageserver-protocol/node";
import type { LanguageServer } from "../peers/languageServer.ts";
import { CAPABILITIES } from "./capabilities.ts";

/** No answer takes longer than this, in milliseconds, on any machine that the benchmark is for. */
const PATIENCE = 60_000;

/** What an editor waits for: the diagnostics that came, and when, by `performance.now()`. */
export interface Published {
  readonly diagnostics: readonly Diagnostic[];
  readonly at: number;
}

type Listener = (params: PublishDiagnosticsParams, at: number) => void;

/** An editor, as far as a server can tell. It does as little as it can, since its own time is measured as the server's. */
export class Editor {
  readonly server: LanguageServer;
  readonly #child: ChildProcess;
  readonly #connection: MessageConnection;
  /** Fails when the server ends without having been asked to. */
  readonly #alive: Promise<never>;
  #stopping = false;
  #listener: Listener = () => undefined;

  /** Starts the server. `options` are given to Node itself. */
  constructor(server: LanguageServer, folder: string, options: readonly string[] = []) {
    this.server = server;
    const env = { ...process.env, NODE_OPTIONS: undefined };
    const child = spawn(process.execPath, [...options, ...server.command], {
      cwd: folder,
      env,
      stdio: ["pipe", "pipe", "inherit"],
    });
    this.#child = child;
    this.#connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    this.#alive = new Promise((_, reject) => {
      child.once("exit", () => this.#stopping || reject(new Error(`${server.name} has ended by itself.`)));
    });
    this.#alive.catch(() => undefined);
    const connection = this.#connection;
    connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
      this.#listener(params, performance.now());
    });
    connection.onRequest("workspace/configuration", ({ items }: { items: { section?: string }[] }) =>
      items.map(({ section = "" }) => server.settings(section)),
    );
    connection.onRequest("client/registerCapability", () => null);
    connection.listen();
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Introduces itself, with this folder open. */
  async initialize(folder: string): Promise<void> {
    const uri = pathToFileURL(folder).href;
    const workspaceFolders = [{ uri, name: basename(folder) }];
    await this.request("initialize", { processId: null, rootUri: uri, workspaceFolders, capabilities: CAPABILITIES });
    void this.#connection.sendNotification("initialized", {});
  }

  open(uri: string, text: string): void {
    void this.#connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "yaml", version: 1, text },
    });
  }

  change(uri: string, version: number, contentChanges: TextDocumentContentChangeEvent[]): void {
    void this.#connection.sendNotification("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
  }

  async request<Result>(method: string, params: unknown): Promise<Result> {
    return await this.#patiently(
      this.#connection.sendRequest<Result>(method, params),
      `${this.server.name} answered no ${method}.`,
    );
  }

  /** The next diagnostics that `isIt` says yes to. A server that tells no version with them is taken at its word. */
  async published(version: number, isIt: (diagnostics: readonly Diagnostic[]) => boolean = () => true): Promise<Published> {
    const coming = new Promise<Published>((resolve) => {
      this.#listener = ({ diagnostics, version: of = version }, at) => {
        if (of === version && isIt(diagnostics)) resolve({ diagnostics, at });
      };
    });
    return await this.#patiently(coming, `${this.server.name} did not send the right diagnostics.`);
  }

  /** Ends the server at once, whatever it is doing, or as editors do, so that it can leave a profile. */
  async stop(gently = false): Promise<void> {
    this.#stopping = true;
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = new Promise((resolve) => this.#child.once("exit", resolve));
    if (gently) {
      await this.#connection.sendRequest("shutdown");
      void this.#connection.sendNotification("exit");
    } else this.#child.kill("SIGKILL");
    await ended;
    this.#connection.dispose();
  }

  async #patiently<T>(answer: Promise<T>, otherwise: string): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(otherwise)), PATIENCE);
    });
    return await Promise.race([answer, late, this.#alive]).finally(() => clearTimeout(timer));
  }
}
