import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileName, YEARS } from "../generate/assessment.ts";
import type { FileSets } from "../generate.ts";
import { ASSESSMENTS } from "../generate.ts";
import { prepared } from "./deeds.ts";
import type { Prepared } from "./openFile.ts";

export interface FileSize {
  /** About how many bytes. */
  readonly size: number;
  /** How many pieces of evidence. */
  readonly evidence: number;
}

/** What larger files have more is in their rationales mostly, as nobody refers to thousands of documents. */
export const SIZES = {
  typical: { size: 17_000, evidence: 20 },
  larger: { size: 320_000, evidence: 60 },
  largest: { size: 3_000_000, evidence: 200 },
} as const satisfies Readonly<Record<string, FileSize>>;

/** A workspace of two reviews of a district, and the later one, which refers to the earlier, with a mistake in it. */
export interface Workspace {
  readonly folder: string;
  readonly bytes: number;
  readonly file: Prepared;
}

/** The mistake is in the editor only, as though it had just been typed. */
export function workspaceOf(sets: FileSets, { size, evidence }: FileSize): Workspace {
  const { folder } = sets.make(YEARS.length, size, evidence);
  const path = join(folder, ASSESSMENTS, String(YEARS[1]), fileName(0, YEARS[1]));
  const { text, places } = prepared(readFileSync(path, "utf8"), sets.rubric.levels);
  return { folder, bytes: Buffer.byteLength(text), file: { path, text, places } };
}
