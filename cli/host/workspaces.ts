import { SETTINGS_FILE } from "../../core/formats.ts";
import type { FileSystem } from "./fileSystem.ts";
import { FolderWorkspace } from "./folderWorkspace.ts";

/**
 * The workspaces of the files that are checked: for each, the nearest folder upwards that has `rubric.config.yaml` or
 * `.git`; where there is none, the current folder if the file is in it, else the file's own.
 */
export class Workspaces {
  readonly #files: FileSystem;
  readonly #cwd: string;
  readonly #roots = new Map<string, string | undefined>();
  readonly #workspaces = new Map<string, FolderWorkspace>();

  constructor(files: FileSystem, cwd: string) {
    this.#files = files;
    this.#cwd = cwd;
  }

  /** The workspace of a file, and the file's path in it. `path` is absolute. */
  of(path: string): { readonly workspace: FolderWorkspace; readonly path: string } {
    const folder = path.slice(0, Math.max(1, path.lastIndexOf("/")));
    const root = this.#rootAbove(folder) ?? (isWithin(folder, this.#cwd) ? this.#cwd : folder);
    const workspace = this.#workspaces.get(root) ?? new FolderWorkspace(root, this.#files);
    this.#workspaces.set(root, workspace);
    return { workspace, path: path.slice(root === "/" ? 1 : root.length + 1) };
  }

  #rootAbove(folder: string): string | undefined {
    if (this.#roots.has(folder)) return this.#roots.get(folder);
    const isRoot = this.#files.exists(`${folder}/${SETTINGS_FILE}`) || this.#files.exists(`${folder}/.git`);
    const above = folder.slice(0, folder.lastIndexOf("/"));
    const root = isRoot ? folder : above === "" || above === folder ? undefined : this.#rootAbove(above);
    this.#roots.set(folder, root);
    return root;
  }
}

function isWithin(folder: string, outer: string): boolean {
  return folder === outer || folder.startsWith(outer === "/" ? "/" : `${outer}/`);
}
