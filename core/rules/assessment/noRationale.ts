import { keyAt } from "../../document/place.ts";
import { addEmpty } from "../facts/addEmpty.ts";
import { isLevel } from "../facts/ratings.ts";
import type { AssessmentContext, Rule } from "../rule.ts";

export const noRationale: Rule<AssessmentContext> = {
  id: "no-rationale",
  severity: { usual: "warning", final: "error" },
  title: "A level has no reason.",
  explanation:
    "A level without a reason cannot be checked, answered or learned from. Say in a sentence or two what was seen, and where: " +
    "`Funds are braided in one plan ([D1] p. 12)`.",
  examples: [
    { text: "ratings:\n  Unified Vision:\n    level: Developing\n", says: ["A level with no reason."] },
    { text: "ratings:\n  Unified Vision:\n    level: Developing\n    rationale: Two plans name different goals.\n", says: [] },
    { text: "ratings:\n  Unified Vision:\n    level:\n", says: [] },
  ],
  *check(context) {
    const { assessment, rubric } = context;
    for (const { indicator, level, rationale } of assessment.ratings) {
      if (rationale !== undefined || !isLevel(rubric, level)) continue;
      const at = ["ratings", indicator];
      yield {
        message: "A level with no reason.",
        at: keyAt(...at, "level"),
        corrections: addEmpty("Add a rationale", context, at, "rationale"),
        subject: [...at, "rationale"],
      };
    }
  },
};
