import { type Analysis, analyse } from "../../core/analyse.ts";
import type { Assessment } from "../../core/assessment/assessment.ts";
import { bundledFormats, bundledRubric } from "../../core/bundled/bundled.ts";
import { RUBRIC_ENDING, SETTINGS_FILE } from "../../core/formats.ts";
import { readAssessment, readRubric, readSettings } from "../../core/read.ts";
import type { Rubric } from "../../core/rubric/rubric.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../core/settings/settings.ts";
import { decode } from "../../core/text/decode.ts";
import { folderOf, nearestFirst, pathFrom, type Workspace } from "../../core/workspace.ts";
import { type FileSystem, Unreadable } from "./fileSystem.ts";

/** Assessments kept for files that name them as their last review. Files are checked with their neighbours, so few do. */
const KEPT = 64;

/** A folder on disk as a workspace. Paths in and out are from its root. Files are read when they are first asked for. */
export class FolderWorkspace implements Workspace {
  /** Absolute, with `/`. */
  readonly root: string;
  readonly settings: Settings;
  readonly formats = bundledFormats();
  readonly #files: FileSystem;
  readonly #rubrics: { readonly folder: string; readonly rubric: Rubric }[];
  readonly #nearest = new Map<string, readonly Rubric[]>();
  readonly #assessments = new Map<string, Assessment | null>();

  constructor(root: string, files: FileSystem) {
    this.root = root;
    this.#files = files;
    this.settings = this.#readSettings();
    this.#rubrics = [...files.glob([`**/*${RUBRIC_ENDING}`], root), ...this.settings.rubrics].flatMap((path) =>
      this.#readRubric(path),
    );
  }

  exists(path: string): boolean {
    return this.#files.exists(this.#absolute(path));
  }

  assessment(path: string): Assessment | null {
    const known = this.#assessments.get(path);
    if (known !== undefined) return known;
    const text = this.#text(path);
    const read = text === undefined ? null : readAssessment(text, path, this, this.formats);
    this.#keep(path, read);
    return read;
  }

  rubrics(path: string): readonly Rubric[] {
    const folder = folderOf(path);
    const known = this.#nearest.get(folder);
    if (known !== undefined) return known;
    const nearest = [...nearestFirst(this.#rubrics, path).map(({ rubric }) => rubric), bundledRubric];
    this.#nearest.set(folder, nearest);
    return nearest;
  }

  /** Analyses a file of this workspace by its bytes. */
  analyse(path: string, bytes: Uint8Array): Analysis & { readonly bom: boolean } {
    const decoded = decode(bytes);
    const common = { path, workspace: this, formats: this.formats, settings: this.settings };
    if ("badByte" in decoded) return { ...analyse({ ...common, text: "", badByte: decoded.badByte }), bom: false };
    const analysis = analyse({ ...common, text: decoded.text });
    if (analysis.assessment !== undefined) this.#keep(path, analysis.assessment);
    return { ...analysis, bom: decoded.bom };
  }

  #keep(path: string, assessment: Assessment | null): void {
    this.#assessments.delete(path);
    this.#assessments.set(path, assessment);
    const [oldest] = this.#assessments.keys();
    if (this.#assessments.size > KEPT && oldest !== undefined) this.#assessments.delete(oldest);
  }

  #readRubric(path: string): { folder: string; rubric: Rubric }[] {
    const text = this.#text(path);
    if (text === undefined) return [];
    const rubric = readRubric(text, this.formats);
    return rubric === undefined ? [] : [{ folder: folderOf(path), rubric }];
  }

  #readSettings(): Settings {
    const text = this.#text(SETTINGS_FILE);
    if (text === undefined) return DEFAULT_SETTINGS;
    const settings = readSettings(text, this.formats);
    return { ...settings, rubrics: settings.rubrics.flatMap((path) => pathFrom(SETTINGS_FILE, path) ?? []) };
  }

  /** Undefined for what cannot be read; where that matters, a rule says so of the file that names it. */
  #text(path: string): string | undefined {
    try {
      const decoded = decode(this.#files.read(this.#absolute(path)));
      return "text" in decoded ? decoded.text : undefined;
    } catch (error) {
      if (error instanceof Unreadable) return undefined;
      throw error;
    }
  }

  #absolute(path: string): string {
    return this.root === "/" ? `/${path}` : `${this.root}/${path}`;
  }
}
