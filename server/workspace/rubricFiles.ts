import { analyse } from "../../core/analyse.ts";
import type { Formats } from "../../core/formats.ts";
import { readRubric } from "../../core/read.ts";
import type { Rubric } from "../../core/rubric/rubric.ts";
import { folderOf, lonelyWorkspace } from "../../core/workspace.ts";

/** A rubric of the workspace, and where it is written. */
export interface RubricFile {
  readonly path: string;
  readonly folder: string;
  readonly rubric: Rubric;
}

/** What rubric files are read with. */
export interface RubricReading {
  readonly formats: Formats;
  /** The text of a file; undefined where there is none to be read. */
  text(path: string): Promise<string | undefined>;
  /** Says something to the person who writes. */
  tell(message: string): void;
}

/** The rubrics of a workspace. One that gets errors stays in force in its last version without errors, and that is said. */
export class RubricFiles {
  #files: readonly RubricFile[] = [];
  readonly #reading: RubricReading;
  /** Those with errors, by path, as they were told of last. */
  readonly #faulty = new Map<string, string>();

  constructor(reading: RubricReading) {
    this.#reading = reading;
  }

  get all(): readonly RubricFile[] {
    return this.#files;
  }

  /** These are all the files there are. */
  async load(paths: readonly string[]): Promise<void> {
    const read = await Promise.all([...new Set(paths)].map(async (path) => await this.#lastSound(path)));
    this.#files = read.filter((each) => each !== undefined);
  }

  /** These files were written, made or removed. */
  async reread(paths: readonly string[]): Promise<void> {
    const read = await Promise.all([...new Set(paths)].map(async (path) => await this.#lastSound(path)));
    const kept = this.#files.filter(({ path }) => !paths.includes(path));
    this.#files = [...kept, ...read.filter((each) => each !== undefined)].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  async #lastSound(path: string): Promise<RubricFile | undefined> {
    const { formats, tell } = this.#reading;
    const text = await this.#reading.text(path);
    const before = this.#files.find((each) => each.path === path);
    if (text === undefined || before === undefined) {
      this.#faulty.delete(path);
      const rubric = text === undefined ? undefined : readRubric(text, formats);
      return rubric && { path, folder: folderOf(path), rubric };
    }
    if (text === this.#faulty.get(path)) return before;
    const { rubric, findings } = analyse({ text, path, workspace: lonelyWorkspace([]), formats });
    if (rubric !== undefined && !findings.some(({ severity }) => severity === "error")) {
      this.#faulty.delete(path);
      return { ...before, rubric };
    }
    // Said once, until it is sound again.
    if (!this.#faulty.has(path)) {
      tell(`${path} has errors. Until they are mended, assessments are checked against its last version without errors.`);
    }
    this.#faulty.set(path, text);
    return before;
  }
}
