import { keyAt } from "../../document/place.ts";
import { addConsensus, splits } from "../facts/split.ts";
import type { AssessmentContext, Rule } from "../rule.ts";

export const twoLevelsApart: Rule<AssessmentContext> = {
  id: "two-levels-apart",
  severity: "warning",
  title: "Raters are two or more levels apart.",
  explanation:
    "Raters who are this far apart have mostly looked at different evidence, or read the rubric differently. Look at it again " +
    "together, and write under `consensus` what settled it; with that note the finding is gone.",
  examples: [
    {
      text: "ratings:\n  Unified Vision:\n    level: Proficient\n    raters:\n      AB: Developing\n      EF: Exemplary\n",
      says: ["Raters are two levels apart; discuss again."],
    },
    {
      text:
        "ratings:\n  Unified Vision:\n    level: Proficient\n    raters:\n      AB: Developing\n      EF: Exemplary\n" +
        "    consensus: AB had not yet read the board's minutes; both now see one vision.\n",
      says: [],
    },
    {
      text: "ratings:\n  Unified Vision:\n    level: Proficient\n    raters:\n      AB: Proficient\n      EF: Exemplary\n",
      says: [],
    },
  ],
  *check(context) {
    for (const { rating, apart } of splits(context)) {
      if (apart < 2) continue;
      const at = ["ratings", rating.indicator];
      yield {
        message: `Raters are ${apart === 2 ? "two" : apart} levels apart; discuss again.`,
        at: keyAt(...at, "raters"),
        corrections: addConsensus(context, rating),
        subject: at,
      };
    }
  },
};
