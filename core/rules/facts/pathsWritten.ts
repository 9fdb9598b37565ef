import type { Assessment, Evidence } from "../../assessment/assessment.ts";
import type { Path } from "../../document/place.ts";
import { remembered } from "../../remembered.ts";
import { pathFrom } from "../../workspace.ts";

/** A path to another file, and the fields it stands in. */
export interface WrittenPath {
  /** From the workspace's root; undefined where it leads out of it. */
  readonly path: string | undefined;
  readonly written: string;
  readonly at: readonly Path[];
}

/** Each path to another file that an assessment holds. `from` is the assessment's own. */
export function pathsWritten({ review: { previous }, evidence }: Assessment, from: string): readonly WrittenPath[] {
  const files = filesOf(evidence, from);
  if (previous === undefined) return files;
  return [{ at: [["review", "previous"]], written: previous, path: pathFrom(from, previous) }, ...files];
}

const filesOf = remembered((evidence: readonly Evidence[], from: string): readonly WrittenPath[] => {
  const files = new Map<string, { path: string | undefined; written: string; at: Path[] }>();
  for (const { id, file } of evidence) {
    if (file === undefined) continue;
    const known = files.get(file) ?? { path: pathFrom(from, file), written: file, at: [] };
    files.set(file, known);
    known.at.push(["evidence", id, "file"]);
  }
  return [...files.values()];
});
