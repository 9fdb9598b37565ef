import { DidChangeWatchedFilesNotification, type FileSystemWatcher, type GlobPattern } from "vscode-languageserver";
import { ASSESSMENT_ENDING, RUBRIC_ENDING, SETTINGS_FILE } from "../core/formats.ts";
import { folderOf } from "../core/workspace.ts";
import type { OpenDocument } from "./document.ts";
import type { Session } from "./session.ts";
import { pathWithin, within } from "./workspace/uris.ts";

/** Has the client say when files change that findings depend on: those of the formats, and the folders that evidence is in. */
export class Watching {
  readonly #session: Session;
  readonly #patterns = new Set<string>();
  readonly isWatched: boolean;

  constructor(session: Session) {
    this.#session = session;
    this.isWatched = session.client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
  }

  start(): void {
    this.#watch([ASSESSMENT_ENDING, RUBRIC_ENDING, SETTINGS_FILE].map((name) => `**/*${name}`));
  }

  /** Watches the folders of files that these documents refer to as well. */
  extend(documents: Iterable<OpenDocument>): void {
    if (!this.isWatched) return;
    for (const document of documents) {
      if (!document.isReady) continue;
      const { root } = document.standing;
      const folders = new Set([...document.neighbours].map(folderOf));
      if (this.#isInside(root.uri)) this.#watch([...folders].flatMap(anywhere));
      else if (this.#session.client.workspace?.didChangeWatchedFiles?.relativePatternSupport === true) {
        // A plain pattern is about the editor's folders alone. The root's own rubrics and settings are watched as well.
        this.#watch(
          ["", ...folders].map((folder) => ({ baseUri: folder === "" ? root.uri : within(root.uri, folder), pattern: "*" })),
        );
      }
    }
  }

  #isInside(uri: string): boolean {
    return this.#session.roots.folders.some((folder) => folder === uri || pathWithin(folder, uri) !== undefined);
  }

  #watch(patterns: readonly GlobPattern[]): void {
    const added = patterns.filter((pattern) => !this.#patterns.has(JSON.stringify(pattern)));
    for (const pattern of added) this.#patterns.add(JSON.stringify(pattern));
    if (!this.isWatched || added.length === 0) return;
    const watchers: FileSystemWatcher[] = added.map((globPattern) => ({ globPattern }));
    this.#session.unawaited(
      async () => await this.#session.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }),
    );
  }
}

/**
 * What is in a folder, and the folder itself, which may go as a whole. By its name alone: what is told of too many files
 * does no harm.
 */
function anywhere(folder: string): string[] {
  const name = folder.slice(folder.lastIndexOf("/") + 1).replace(/[*?{}[\]\\]/g, "?");
  return name === "" ? ["*"] : [`**/${name}`, `**/${name}/*`];
}
