import type { Problem } from "../../document/problem.ts";
import { formatOf } from "../../formats.ts";
import { Lines } from "../../text/lines.ts";
import type { FileContext, Report, Rule } from "../rule.ts";
import { reportOf } from "./problems.ts";

export const duplicateKey: Rule<FileContext> = {
  id: "duplicate-key",
  severity: "error",
  title: "A field stands twice in one place.",
  explanation:
    "Of two fields with one name, some tools read the first and some the last, and nobody sees which. Keep one. Two ratings of " +
    "one indicator are told by [duplicate-indicator](duplicate-indicator.md).",
  examples: [
    {
      text: "district:\n  name: Example Valley RE-1\n  state: CO\n  state: UT\nratings:\n",
      says: ["'state' stands twice here; first on line 3."],
    },
    { text: "district:\n  name: Example Valley RE-1\n  state: CO\nratings:\n", says: [] },
  ],
  *check(context) {
    if (formatOf(context.path) === "rubric") return;
    yield* duplicates(context, ({ section }) => section !== "ratings");
  },
};

/** The duplicate keys of a file, with the line of the first. */
export function* duplicates({ document }: FileContext, which: (problem: Problem) => boolean): Iterable<Report> {
  const found = document.problems.filter((problem) => problem.kind === "duplicate-key" && which(problem));
  if (found.length === 0) return;
  const lines = new Lines(document.text);
  for (const problem of found) {
    const line = lines.lineAt(problem.related?.start ?? 0) + 1;
    yield reportOf({ ...problem, message: problem.message.replace(/\.$/, `; first on line ${line}.`) });
  }
}
