import { URI } from "vscode-uri";
import { SETTINGS_FILE } from "../../core/formats.ts";
import { inTime } from "../inTime.ts";
import { Root, type RootHost } from "./root.ts";
import { folderUri, nameOf, pathWithin, schemeOf, within } from "./uris.ts";

/** A document is answered of after so many milliseconds, also where it is not known by then what is around it. */
const PATIENCE = 1000;

export interface RootsHost extends RootHost {
  /** Documents may stand elsewhere than was thought. */
  moved(): void;
}

/**
 * The roots of the documents: for each, the nearest folder upwards that has `rubric.config.yaml` or `.git`, the same rule
 * that the command line goes by; where there is none, the editor's folder that holds it, else the document's own folder.
 */
export class Roots {
  readonly #host: RootsHost;
  readonly #roots = new Map<string, Root>();
  readonly #rootOf = new Map<string, Promise<string>>();
  /** The editor's folders, as URIs. */
  folders: readonly string[];

  constructor(host: RootsHost, folders: readonly string[]) {
    this.#host = host;
    this.folders = folders;
  }

  /** The root of a document, with its settings and rubrics read if that can be had in time. */
  async of(uri: string): Promise<{ readonly root: Root; readonly path: string }> {
    const place = this.#placeOf(uri);
    const folder = folderUri(place);
    const finding = this.#rootOf.get(folder) ?? this.#find(folder);
    this.#rootOf.set(folder, finding);
    const found = await inTime(finding, PATIENCE);
    if (found === undefined) void finding.then(() => this.#host.moved());
    const root = this.at(found ?? this.#holding(folder));
    const isReady = await inTime(
      root.ready.then(() => true),
      PATIENCE,
    );
    if (isReady === undefined) void root.ready.then(() => this.#host.learned(root));
    return { root, path: pathWithin(root.uri, place) ?? nameOf(place) };
  }

  /** The root that is this folder. */
  at(uri: string): Root {
    const root = this.#roots.get(uri) ?? new Root(uri, this.#host);
    this.#roots.set(uri, root);
    return root;
  }

  get all(): readonly Root[] {
    return [...this.#roots.values()];
  }

  /** Finds roots anew from now on: a settings file came or went, or the editor's folders changed. */
  relocate(): void {
    this.#rootOf.clear();
  }

  /** Lets go of roots that no document stands in, and no folder of the editor. */
  prune(used: ReadonlySet<Root>): void {
    const isNear = (uri: string) => this.folders.some((each) => each === uri || pathWithin(each, uri) !== undefined);
    for (const [uri, root] of this.#roots) if (!used.has(root) && !isNear(uri)) this.#roots.delete(uri);
  }

  /**
   * Where a document stands among the files. One of another scheme, such as an earlier version that git shows, stands where
   * the file of the same path does, so that it is read by the same rubric.
   */
  #placeOf(uri: string): string {
    const parsed = URI.parse(uri);
    const own = parsed.with({ query: "", fragment: "" }).toString();
    if (parsed.scheme === "file" || this.folders.some((folder) => schemeOf(folder) === parsed.scheme)) return own;
    for (const folder of parsed.path.startsWith("/") ? this.folders : []) {
      const placed = URI.parse(folder).with({ path: parsed.path }).toString();
      if (pathWithin(folder, placed) !== undefined) return placed;
    }
    const [first] = this.folders;
    return first === undefined ? own : within(first, nameOf(uri));
  }

  async #find(folder: string): Promise<string> {
    const { files } = this.#host;
    for (let each = folder; ; each = folderUri(each)) {
      const marks = [SETTINGS_FILE, ".git"].map(async (name) => await files.kind(within(each, name)));
      if ((await Promise.all(marks)).some((kind) => kind === "file" || kind === "folder")) return each;
      if (each === folderUri(each)) return this.#holding(folder);
    }
  }

  /** The editor's folder that holds this one, the nearest; else the folder itself. */
  #holding(folder: string): string {
    const holding = this.folders.filter((each) => each === folder || pathWithin(each, folder) !== undefined);
    return holding.sort((a, b) => b.length - a.length)[0] ?? folder;
  }
}
