import {
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  type ProtocolNotificationType,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { SETTINGS_FILE } from "../core/formats.ts";
import type { OpenDocument } from "./document.ts";
import { wrongIn } from "./params.ts";
import { Publisher } from "./publishing.ts";
import { Refreshing } from "./refreshing.ts";
import type { Session } from "./session.ts";
import { Watching } from "./watching.ts";
import { nameOf, pathWithin, plainUri } from "./workspace/uris.ts";

/** Keeps the session in step with the client: its documents, folders, files and settings. */
export function synchronise(session: Session): void {
  const { connection, documents } = session;
  const pulls = session.client.textDocument?.diagnostic !== undefined;
  const publisher = pulls ? undefined : new Publisher(session);
  const refreshing = new Refreshing(session);
  const watching = new Watching(session);

  session.onStale = (stale) => {
    if (stale.length === 0) return;
    publisher?.schedule(stale);
    if (pulls) refreshing.diagnostics();
    refreshing.shown();
  };
  session.onAnalysed = (document) => watching.extend([document]);

  connection.onInitialized(() => {
    watching.start();
    readPreferences();
    if (session.client.workspace?.configuration !== true) return;
    if (session.client.workspace.didChangeConfiguration?.dynamicRegistration !== true) return;
    session.unawaited(
      async () => await connection.client.register(DidChangeConfigurationNotification.type, { section: "rubric" }),
    );
  });

  take(DidOpenTextDocumentNotification.type, ({ textDocument: { uri, languageId, version, text } }) => {
    if (!session.isOurs(uri, languageId)) return;
    const document = session.open(TextDocument.create(uri, languageId, version, text));
    void document.ready.then(() => {
      // Closed again, or opened once more, before it was known where it stands.
      if (documents.get(uri) !== document) return;
      // Without word of files, what was seen of them earlier is not to be relied on.
      if (!watching.isWatched) document.standing.root.forget();
      edited(document);
      publisher?.schedule([document]);
    });
  });

  take(DidChangeTextDocumentNotification.type, ({ textDocument: { uri, version }, contentChanges }) => {
    const document = documents.get(uri);
    if (document === undefined) return;
    document.change(contentChanges, version);
    edited(document);
    publisher?.schedule([document]);
  });

  take(DidCloseTextDocumentNotification.type, ({ textDocument: { uri } }) => {
    const document = documents.get(uri);
    if (document === undefined) return;
    session.close(document);
    publisher?.close(document);
    edited(document);
  });

  take(DidSaveTextDocumentNotification.type, ({ textDocument: { uri } }) => {
    changed([uri]);
    if (!watching.isWatched) for (const root of session.roots.all) root.forget();
  });

  take(DidChangeWatchedFilesNotification.type, ({ changes }) => changed(changes.map(({ uri }) => uri)));

  take(DidChangeWorkspaceFoldersNotification.type, ({ event: { added, removed } }) => {
    const gone = new Set(removed.map(({ uri }) => plainUri(uri)));
    const kept = session.roots.folders.filter((folder) => !gone.has(folder));
    session.roots.folders = [...new Set([...kept, ...added.map(({ uri }) => plainUri(uri))])];
    relocate();
  });

  connection.onDidChangeConfiguration((params) => {
    readPreferences(params?.settings);
  });

  /** What others refer to may be in this document. */
  function edited(document: OpenDocument): void {
    if (document.isReady && document.editable) document.standing.root.edited(document.standing.path);
  }

  function readPreferences(sent?: unknown): void {
    session.unawaited(async () => {
      if (await session.preferences.refresh(sent)) refreshing.shown();
    });
  }

  function changed(uris: readonly string[]): void {
    const plain = uris.map(plainUri);
    session.note();
    // A settings file that comes or goes moves the root.
    if (plain.some((uri) => nameOf(uri) === SETTINGS_FILE)) relocate();
    for (const root of session.roots.all) {
      const paths = plain.flatMap((uri) => pathWithin(root.uri, uri) ?? []);
      if (paths.length > 0) void root.changed(paths);
    }
  }

  function relocate(): void {
    session.note();
    session.roots.relocate();
    session.relocate();
  }

  /** Takes one kind of message; those that make no sense are logged and left alone. */
  function take<Params>({ method }: ProtocolNotificationType<Params, unknown>, work: (params: Params) => void): void {
    connection.onNotification(method, (params: Params) => {
      const wrong = wrongIn(method, params);
      if (wrong === undefined) work(params);
      else session.log(`${method}: '${wrong}' is missing or not as it should be.`);
    });
  }
}
