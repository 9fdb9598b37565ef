import type { Assessment } from "../../core/assessment/assessment.ts";
import { bundledRubric } from "../../core/bundled/bundled.ts";
import { type Formats, RUBRIC_ENDING, SETTINGS_FILE } from "../../core/formats.ts";
import { readAssessment, readSettings } from "../../core/read.ts";
import type { Rubric } from "../../core/rubric/rubric.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../core/settings/settings.ts";
import { decode } from "../../core/text/decode.ts";
import { folderOf, nearestFirst, pathFrom, type Workspace } from "../../core/workspace.ts";
import type { Files } from "../host.ts";
import { Lookups } from "./lookups.ts";
import { type RubricFile, RubricFiles } from "./rubricFiles.ts";
import { pathWithin, within } from "./uris.ts";

export type { RubricFile } from "./rubricFiles.ts";

/** What a root asks of those who hold it. */
export interface RootHost {
  readonly files: Files;
  readonly formats: Formats;
  /** The assessment that an open document holds right now, by its URI; null where it cannot be read. */
  open(uri: string): Assessment | null | undefined;
  /** Something that documents were analysed by is known now, or known better. Without paths: everything. */
  learned(root: Root, paths?: ReadonlySet<string>): void;
  /** Says something to the person who writes. */
  tell(message: string): void;
}

/**
 * A folder with everything in it that files refer to, as a Workspace. It answers at once with what it knows; what it is
 * asked for the first time it looks up meanwhile, and says so when it has learned it.
 */
export class Root implements Workspace {
  readonly uri: string;
  settings: Settings = DEFAULT_SETTINGS;
  readonly #host: RootHost;
  readonly #rubrics: RubricFiles;
  readonly #nearest = new Map<string, readonly Rubric[]>();
  readonly #assessments: Lookups<Assessment | null>;
  readonly #existing: Lookups<boolean>;
  readonly #uris = new Map<string, string>();
  /** Settings and rubrics are read. */
  readonly ready: Promise<void>;
  /** The last of the changes that are taken in, one after the other. */
  #changing: Promise<void>;

  constructor(uri: string, host: RootHost) {
    this.uri = uri;
    this.#host = host;
    const text = async (path: string) => await this.#text(path);
    const learned = (path: string) => host.learned(this, new Set([path]));
    this.#rubrics = new RubricFiles({ formats: host.formats, text, tell: (message) => host.tell(message) });
    this.#assessments = new Lookups(async (path) => await this.#readAssessment(path), learned);
    this.#existing = new Lookups(async (path) => await this.#exists(path), learned);
    this.ready = this.#told(this.#load());
    this.#changing = this.ready;
  }

  exists(path: string): boolean | undefined {
    return this.#existing.get(path);
  }

  assessment(path: string): Assessment | null | undefined {
    const open = this.#host.open(this.#uriOf(path));
    return open === undefined ? this.#assessments.get(path) : open;
  }

  rubrics(path: string): readonly Rubric[] {
    const folder = folderOf(path);
    const nearest = this.#nearest.get(folder) ?? [...this.rubricFiles(path).map(({ rubric }) => rubric), bundledRubric];
    this.#nearest.set(folder, nearest);
    return nearest;
  }

  /** The workspace's own rubrics, nearest to the path first. */
  rubricFiles(path: string): readonly RubricFile[] {
    return nearestFirst(this.#rubrics.all, path);
  }

  /** Resolves when nothing is being looked up any more; what was learned may have led to new questions by then. */
  async settled(): Promise<void> {
    await this.#changing;
    while (!this.isSettled) await Promise.all([...this.#assessments.running, ...this.#existing.running]);
  }

  get isSettled(): boolean {
    return this.#assessments.running.length + this.#existing.running.length === 0;
  }

  /** Files were written, made or removed. One change is taken in after the other, so that the last one has the last word. */
  async changed(paths: readonly string[]): Promise<void> {
    this.#changing = this.#changing.then(async () => await this.#told(this.#takeIn(paths)));
    await this.#changing;
  }

  /** Nothing that was looked up on the disk is known any more: for clients that do not watch files. */
  forget(): void {
    this.#existing.forgetAll();
    this.#assessments.forgetAll();
    this.#host.learned(this);
  }

  /** An open document holds an assessment that others may refer to, or holds it no more. */
  edited(path: string): void {
    this.#assessments.forget(path);
    this.#host.learned(this, new Set([path]));
  }

  /** Asked with every keystroke, so each is put together once. */
  #uriOf(path: string): string {
    const uri = this.#uris.get(path) ?? within(this.uri, path);
    this.#uris.set(path, uri);
    return uri;
  }

  async #takeIn(paths: readonly string[]): Promise<void> {
    const affected = new Set<string>();
    for (const path of paths) {
      // What is asked about may also be a folder above what changed, and of a folder that goes only the folder is told.
      for (let each = path; each !== ""; each = folderOf(each)) affected.add(each);
      for (const lookups of [this.#assessments, this.#existing]) {
        for (const below of lookups.forgetBelow(path)) affected.add(below);
      }
    }
    for (const path of affected) {
      this.#assessments.forget(path);
      this.#existing.forget(path);
    }
    const rubrics = [...new Set(paths.flatMap((path) => this.#rubricsAt(path)))];
    if (paths.includes(SETTINGS_FILE)) await this.#load();
    else if (rubrics.length > 0) await this.#rubrics.reread(rubrics);
    else return this.#host.learned(this, affected);
    this.#nearest.clear();
    // They were read by the rubrics of before.
    this.#assessments.forgetAll();
    this.#host.learned(this);
  }

  /** The rubric files that a change of this path is a change of: itself, or those in a folder that went. */
  #rubricsAt(path: string): readonly string[] {
    if (path.endsWith(RUBRIC_ENDING) || this.settings.rubrics.includes(path)) return [path];
    return this.#rubrics.all.map((each) => each.path).filter((each) => each.startsWith(`${path}/`));
  }

  async #load(): Promise<void> {
    this.settings = await this.#readSettings();
    const found = (await this.#host.files.find(this.uri, [RUBRIC_ENDING])).flatMap((uri) => pathWithin(this.uri, uri) ?? []);
    await this.#rubrics.load([...found, ...this.settings.rubrics]);
    this.#nearest.clear();
  }

  async #readSettings(): Promise<Settings> {
    const text = await this.#text(SETTINGS_FILE);
    if (text === undefined) return DEFAULT_SETTINGS;
    const settings = readSettings(text, this.#host.formats);
    return { ...settings, rubrics: settings.rubrics.flatMap((path) => pathFrom(SETTINGS_FILE, path) ?? []) };
  }

  async #readAssessment(path: string): Promise<Assessment | null> {
    const text = await this.#text(path);
    return text === undefined ? null : readAssessment(text, path, this, this.#host.formats);
  }

  /** Nobody waits for what failed: that is said instead. */
  async #told(work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      this.#host.tell(`The files around could not be read: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  async #exists(path: string): Promise<boolean | undefined> {
    const kind = await this.#host.files.kind(within(this.uri, path));
    return kind === "unknown" ? undefined : kind !== undefined;
  }

  async #text(path: string): Promise<string | undefined> {
    const bytes = await this.#host.files.read(within(this.uri, path));
    const decoded = bytes && decode(bytes);
    return decoded !== undefined && "text" in decoded ? decoded.text : undefined;
  }
}
