import {
  type ClientCapabilities,
  type Connection,
  type InitializeParams,
  MessageType,
  ShowMessageNotification,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { bundledFormats } from "../core/bundled/bundled.ts";
import { ASSESSMENT_ENDING, RUBRIC_ENDING, SETTINGS_FILE } from "../core/formats.ts";
import { LANGUAGE_IDS, type Options } from "../core/messages.ts";
import type { RuleId } from "../core/rules/ids.ts";
import { SentResults } from "./diagnostics.ts";
import { OpenDocument, type Standing } from "./document.ts";
import { clientFiles } from "./host/clientFiles.ts";
import { filesOfAllSchemes } from "./host/files.ts";
import type { Files, Host } from "./host.ts";
import { PreferenceStore } from "./preferences.ts";
import type { Root } from "./workspace/root.ts";
import { Roots } from "./workspace/roots.ts";
import { nameOf, plainUri, schemeOf } from "./workspace/uris.ts";

/** Everything the server knows between one message and the next. */
export class Session {
  readonly connection: Connection;
  readonly host: Host;
  readonly client: ClientCapabilities;
  readonly options: Options;
  readonly preferences: PreferenceStore;
  readonly formats = bundledFormats();
  readonly files: Files;
  readonly roots: Roots;
  /** By URI as the client writes it. */
  readonly documents = new Map<string, OpenDocument>();
  readonly results = new SentResults();
  /** Calls after documents may have got other findings: all of them, or those named. */
  onStale: (documents: readonly OpenDocument[]) => void = () => undefined;
  /** Calls after a document was analysed: it may refer to files that it did not refer to before. */
  onAnalysed: (document: OpenDocument) => void = () => undefined;
  readonly #told = new Set<string>();
  #happened = 0;

  constructor(connection: Connection, host: Host, { capabilities, initializationOptions, ...params }: InitializeParams) {
    this.connection = connection;
    this.host = host;
    this.client = capabilities ?? {};
    this.options = typeof initializationOptions === "object" && initializationOptions !== null ? initializationOptions : {};
    this.preferences = new PreferenceStore(connection, this.options, this.client.workspace?.configuration === true);
    this.files = filesOfAllSchemes(host.files, this.options.files === true ? clientFiles(connection) : undefined, (why) =>
      this.tellOnce("files", `Some files could not be read (${why}). What refers to them is not checked.`),
    );
    const folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    this.roots = new Roots(
      {
        files: this.files,
        formats: this.formats,
        open: (uri) => this.#openedAs(uri)?.assessment,
        learned: (root, paths) => this.#learned(root, paths),
        moved: () => this.relocate(),
        tell: (message) => this.tell(message),
      },
      folders.map(plainUri),
    );
  }

  /**
   * Grows whenever findings of files that are not open may have become others; undefined where the client does not say
   * when files change.
   */
  get happened(): number | undefined {
    return this.client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true ? this.#happened : undefined;
  }

  /** Something was opened, closed, written or set. */
  note(): void {
    this.#happened++;
  }

  /** Whether a document is one of ours; generic clients send every YAML file. */
  isOurs(uri: string, languageId: string): boolean {
    const name = nameOf(uri);
    return (
      (Object.values(LANGUAGE_IDS) as string[]).includes(languageId) ||
      name.endsWith(ASSESSMENT_ENDING) ||
      name.endsWith(RUBRIC_ENDING) ||
      name === SETTINGS_FILE
    );
  }

  /** Takes in a document that the client has opened. */
  open(text: TextDocument): OpenDocument {
    const document = new OpenDocument(text, this.isEditable(text.uri), this.#standingOf(text), this.formats);
    this.documents.set(text.uri, document);
    this.note();
    return document;
  }

  /** The client has closed a document. */
  close(document: OpenDocument): void {
    this.documents.delete(document.uri);
    this.note();
    this.#prune();
  }

  /** Finds out anew where every document stands; they are checked again when that is known. */
  relocate(): void {
    for (const document of this.documents.values()) {
      document.editable = this.isEditable(document.uri);
      document.moved(this.#standingOf(document.text));
      void document.ready.then(() => {
        if (this.documents.get(document.uri) === document) this.onStale([document]);
        this.#prune();
      });
    }
  }

  /** The document with this URI that is open for editing, however the URI is written. */
  opened(uri: string): OpenDocument | undefined {
    return this.#openedAs(plainUri(uri));
  }

  isEditable(uri: string): boolean {
    const scheme = schemeOf(uri);
    const editable = ["file", "untitled", ...(this.options.editableSchemes ?? []), ...this.roots.folders.map(schemeOf)];
    return editable.includes(scheme);
  }

  /** The address of a rule's page, where there is one to be had. */
  rulePage = (rule: RuleId): string | undefined => {
    const base = this.options.rulePages ?? this.host.rulePages;
    return base === undefined ? undefined : `${base}/${rule}.md`;
  };

  /** Says something to the person who writes, but only the first time that it is about this. */
  tellOnce(about: string, message: string): void {
    if (this.#told.has(about)) return;
    this.#told.add(about);
    this.tell(message);
  }

  /** Says something to the person who writes. */
  tell(message: string): void {
    this.unawaited(() => this.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message }));
  }

  /** Sends what nobody waits for. A client that refuses it, or is gone, does no harm. */
  unawaited(send: () => Promise<unknown>): void {
    const sent = async () => await send();
    sent().catch((error: unknown) => this.log(error));
  }

  /** For those who look for the cause of something. */
  log(error: unknown): void {
    try {
      this.connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    } catch {
      // The connection is closed: there is nobody to tell.
    }
  }

  #openedAs(plain: string): OpenDocument | undefined {
    for (const document of this.documents.values()) {
      if (document.editable && document.isReady && document.plainUri === plain) return document;
    }
    return undefined;
  }

  async #standingOf({ uri, languageId }: TextDocument): Promise<Standing> {
    const { root, path } = await this.roots.of(uri);
    return { root, path: pathWithEnding(path, languageId) };
  }

  #prune(): void {
    const documents = [...this.documents.values()];
    if (documents.every(({ isReady }) => isReady)) this.roots.prune(new Set(documents.map(({ standing }) => standing.root)));
  }

  #learned(root: Root, paths?: ReadonlySet<string>): void {
    if (paths === undefined) this.note();
    const stale = [...this.documents.values()].filter((each) => each.isReady && each.standing.root === root);
    this.onStale(stale.filter((document) => document.learned(paths)));
  }
}

/** A document that has no name yet, or an unusual one, gets the ending of what its language says it is. */
function pathWithEnding(path: string, languageId: string): string {
  if (languageId === LANGUAGE_IDS.rubric && !path.endsWith(RUBRIC_ENDING)) return `${path}${RUBRIC_ENDING}`;
  if (languageId === LANGUAGE_IDS.settings && !path.endsWith(SETTINGS_FILE)) return `${path}/${SETTINGS_FILE}`;
  return path;
}
