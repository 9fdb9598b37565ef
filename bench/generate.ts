import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assessment, EVIDENCE_FILES, fileName, type Wanted, YEARS } from "./generate/assessment.ts";
import { faulty, type Mistake } from "./generate/mistakes.ts";
import { readRubric } from "./generate/rubric.ts";

/** Generated files that tools are measured on: a folder that is a workspace of its own. */
export interface FileSet {
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
  /** The one mistake of each faulty file, by the file's path from the folder. */
  readonly mistakes: ReadonlyMap<string, Mistake>;
}

/** Where the assessments are in a set's folder. The settings stand outside, as some peers take every YAML file for one. */
export const ASSESSMENTS = "districts";

export class FileSets {
  readonly folder = mkdtempSync(join(tmpdir(), "rubric-bench-"));
  readonly rubric = readRubric();
  readonly #made = new Map<string, FileSet>();

  /** So many files of about this size, with so much evidence. Made when first asked for. */
  make(files: number, size = 17_000, evidence?: number): FileSet {
    const name = `${files}-files-of-${size}${evidence === undefined ? "" : `-with-${evidence}`}`;
    const set = this.#made.get(name) ?? this.#write(join(this.folder, name), files, { size, evidence });
    this.#made.set(name, set);
    return set;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #write(folder: string, files: number, wanted: Pick<Wanted, "size" | "evidence">): FileSet {
    for (const year of YEARS) {
      const evidence = join(folder, ASSESSMENTS, String(year), "evidence");
      mkdirSync(evidence, { recursive: true });
      for (const name of EVIDENCE_FILES) writeFileSync(join(evidence, name), `${name} of ${year}\n`);
    }
    writeFileSync(join(folder, "rubric.config.yaml"), "");
    const mistakes = new Map<string, Mistake>();
    let bytes = 0;
    for (let file = 0; file < files; file++) {
      const year = YEARS[file % YEARS.length] ?? YEARS[0];
      const district = Math.floor(file / YEARS.length);
      const path = `${ASSESSMENTS}/${year}/${fileName(district, year)}`;
      const good = assessment(this.rubric, { district, year, ...wanted });
      const bad = faulty(good, file, files);
      if (bad !== undefined) mistakes.set(path, bad.mistake);
      const text = bad?.text ?? good;
      writeFileSync(join(folder, path), text);
      bytes += Buffer.byteLength(text);
    }
    return { folder, files, bytes, mistakes };
  }
}
