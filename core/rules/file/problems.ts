import type { Problem, ProblemKind } from "../../document/problem.ts";
import type { FileContext, Report } from "../rule.ts";

/** What parsing said of the file, as a rule reports it. */
export function* problemReports(
  { document }: FileContext,
  kind: ProblemKind,
  which: (problem: Problem) => boolean = () => true,
): Iterable<Report> {
  for (const problem of document.problems) if (problem.kind === kind && which(problem)) yield reportOf(problem);
}

export function reportOf({ message, start, end, corrections, related }: Problem): Report {
  return {
    message,
    at: { start, end },
    corrections: corrections.map(({ title, safe, edits }) => ({ title, safe, change: { kind: "edits", edits } })),
    ...(related && { related: { at: { start: related.start, end: related.end }, message: related.message } }),
  };
}
