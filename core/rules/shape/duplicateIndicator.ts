import { duplicates } from "../file/duplicateKey.ts";
import type { AssessmentContext, Rule } from "../rule.ts";

export const duplicateIndicator: Rule<AssessmentContext> = {
  id: "duplicate-indicator",
  severity: "error",
  title: "An indicator is rated twice.",
  explanation:
    "Two ratings of one indicator cannot both hold; only the first is read. Bring what both say into one, then remove the other. " +
    "Raters who rate independently keep a file each (`review.rater`).",
  examples: [
    {
      text: "ratings:\n  Unified Vision:\n    level: Developing\n  Unified Vision:\n    level: Proficient\n",
      says: ["Rated twice; first on line 2."],
    },
    { text: "ratings:\n  Unified Vision:\n    level: Developing\n", says: [] },
  ],
  *check(context) {
    for (const report of duplicates(context, ({ section }) => section === "ratings")) {
      yield { ...report, message: report.message.replace(/^.*(?=; first)/, "Rated twice") };
    }
  },
};
