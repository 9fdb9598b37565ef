import { Disposable, type Uri, workspace } from "vscode";
import { ASSESSMENT_ENDING, RUBRIC_ENDING, SETTINGS_FILE } from "../../../core/formats.ts";
import type { Server } from "../../server.ts";

/** Changes that come shortly after one another are taken together: milliseconds. */
const TOGETHER = 100;
/** So long it takes until the server has been told of a changed rubric, and has read it. */
const RUBRICS = 700;

/** Which files may hold something else than when they were last read. */
export class Changes implements Disposable {
  readonly #server: Server;
  readonly #happened: () => void;
  readonly #listening: Disposable;
  readonly #uris = new Set<string>();
  #everything = true;
  #wait = 0;

  constructor(server: Server, happened: () => void) {
    this.#server = server;
    this.#happened = happened;
    const files = workspace.createFileSystemWatcher(`**/*${ASSESSMENT_ENDING}`);
    const others = workspace.createFileSystemWatcher(`**/{*${RUBRIC_ENDING},${SETTINGS_FILE}}`);
    const removed = workspace.createFileSystemWatcher("**", true, true, false);
    const changed = (uri: Uri) => this.#add(uri);
    const all = () => this.#all(RUBRICS);
    this.#listening = Disposable.from(
      ...[files, others, removed],
      ...[files.onDidChange(changed), files.onDidCreate(changed), files.onDidDelete(changed)],
      ...[others.onDidChange(all), others.onDidCreate(all), others.onDidDelete(all)],
      // Of a folder that goes, the files in it are not told.
      removed.onDidDelete(({ path }) => !/\.[^/]*$/.test(path) && this.#all(0)),
      workspace.onDidChangeTextDocument(({ document }) => changed(document.uri)),
      workspace.onDidCloseTextDocument(({ uri }) => changed(uri)),
      workspace.onDidChangeWorkspaceFolders(() => this.#all(0)),
    );
  }

  get isNothing(): boolean {
    return !this.#everything && this.#uris.size === 0;
  }

  /** What has changed since this was asked last, as URIs. They count as read from now on. */
  async take(): Promise<"everything" | readonly string[]> {
    if (!this.isNothing && this.#wait > 0) await new Promise((done) => setTimeout(done, this.#wait));
    const changed = this.#everything ? "everything" : [...this.#uris];
    this.#uris.clear();
    this.#everything = false;
    this.#wait = 0;
    return changed;
  }

  dispose(): void {
    this.#listening.dispose();
  }

  #add(uri: Uri): void {
    if (!uri.path.endsWith(ASSESSMENT_ENDING) || workspace.getWorkspaceFolder(uri) === undefined) return;
    this.#uris.add(this.#server.uri(uri));
    this.#wait = Math.max(this.#wait, TOGETHER);
    this.#happened();
  }

  #all(wait: number): void {
    this.#everything = true;
    this.#wait = Math.max(this.#wait, wait);
    this.#happened();
  }
}
