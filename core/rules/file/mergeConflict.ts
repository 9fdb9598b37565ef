import type { FileContext, Rule } from "../rule.ts";
import { problemReports } from "./problems.ts";

export const mergeConflict: Rule<FileContext> = {
  id: "merge-conflict",
  severity: "error",
  title: "A merge left both sides in the file.",
  explanation:
    "When two people changed the same lines, git writes both versions between `<<<<<<<` and `>>>>>>>` and leaves the choice to " +
    "you. Until one side is kept, nothing else is checked.",
  examples: [
    {
      text: "<<<<<<< HEAD\nrubric: a@1.0.0\n=======\nrubric: b@1.0.0\n>>>>>>> other\n",
      says: ["Unresolved merge conflict: keep one side of lines 1–5."],
    },
    { text: "ratings:\n  # <<<<<<< is written here in a comment\n", says: [] },
  ],
  check: (context) => problemReports(context, "merge-conflict"),
};
