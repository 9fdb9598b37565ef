import { valueAt } from "../../document/place.ts";
import { shortened } from "../../text/sentence.ts";
import { pathsWritten } from "../facts/pathsWritten.ts";
import type { AssessmentContext, Rule } from "../rule.ts";

export const fileMissing: Rule<AssessmentContext> = {
  id: "file-missing",
  severity: { usual: "warning", final: "error" },
  title: "A file that the assessment points to is not there.",
  explanation:
    "Paths of evidence, and of the last review, count from the assessment's own file. Mend the path, or put the file where it leads. " +
    "What may not be shared can stay away: leave out `file` and say in a `note` where it is kept.",
  examples: [
    {
      text: "evidence:\n  D1:\n    kind: document\n    title: FY26 adopted budget\n    file: evidence/fy26-budget.pdf\nratings:\n",
      says: ["evidence/fy26-budget.pdf was not found."],
    },
    {
      text: "review:\n  date: 2025-10-16\n  previous: ../2024/example.assessment.yaml\nratings:\n",
      says: ["../2024/example.assessment.yaml was not found."],
    },
    {
      text: "evidence:\n  D1:\n    kind: document\n    title: FY26 adopted budget\n    file: evidence/fy26-budget.pdf\nratings:\n",
      files: { "evidence/fy26-budget.pdf": "" },
      says: [],
    },
  ],
  *check(context) {
    for (const { at, written, path } of pathsWritten(context.assessment, context.path)) {
      if (path === undefined || context.exists(path) !== false) continue;
      for (const each of at) yield { message: `${shortened(written, 100)} was not found.`, at: valueAt(...each) };
    }
  },
};
