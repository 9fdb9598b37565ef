import type { Analysis } from "../analyse.ts";
import type { Assessment } from "../assessment/assessment.ts";
import { pathFrom, type Workspace } from "../workspace.ts";

/** A file that somebody asks about: what is known of it, and what it may ask of the files around it. */
export interface Asked {
  /** From the workspace's root, with `/`. */
  readonly path: string;
  readonly analysis: Analysis;
  readonly workspace: Workspace;
}

/** The last review, where one is linked, known and readable. */
export function previousOf({ path, analysis, workspace }: Asked): Assessment | undefined {
  const written = analysis.assessment?.review.previous;
  const previous = written === undefined ? undefined : pathFrom(path, written);
  return previous === undefined || previous === path ? undefined : (workspace.assessment(previous) ?? undefined);
}
