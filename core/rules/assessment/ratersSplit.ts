import { keyAt } from "../../document/place.ts";
import { addConsensus, splits } from "../facts/split.ts";
import type { AssessmentContext, Rule } from "../rule.ts";

export const ratersSplit: Rule<AssessmentContext> = {
  id: "raters-split",
  severity: { usual: "warning", final: "error" },
  title: "Raters differ, and nothing says how they came to one level.",
  explanation:
    "Raters may differ; what counts is what they made of it. Write a sentence under `consensus`: which evidence settled it, and what " +
    'the other view was. Words such as "Not enough evidence" count as a view of their own. Indicators outside the review\'s ' +
    "scope are left alone.",
  examples: [
    {
      text: "ratings:\n  Unified Vision:\n    level: Developing\n    raters:\n      AB: Developing\n      EF: Proficient\n",
      says: ["Raters differ and there is no consensus note."],
    },
    {
      text:
        "ratings:\n  Unified Vision:\n    level: Developing\n    raters:\n      AB: Developing\n      EF: Proficient\n" +
        "    consensus: Only one of the two speeches names every school.\n",
      says: [],
    },
    {
      text: "ratings:\n  Unified Vision:\n    level: Developing\n    raters:\n      AB: Developing\n      EF: Developing\n",
      says: [],
    },
  ],
  *check(context) {
    for (const { rating } of splits(context)) {
      const at = ["ratings", rating.indicator];
      yield {
        message: "Raters differ and there is no consensus note.",
        at: keyAt(...at, "raters"),
        corrections: addConsensus(context, rating),
        subject: at,
      };
    }
  },
};
