import { keyAt } from "../../document/place.ts";
import { addEmpty } from "../facts/addEmpty.ts";
import { isUnrated } from "../facts/ratings.ts";
import type { AssessmentContext, Rule } from "../rule.ts";

export const unratedNoReason: Rule<AssessmentContext> = {
  id: "unrated-no-reason",
  severity: { usual: "warning", final: "error" },
  title: "An indicator is left unrated without a reason.",
  explanation:
    "'Not enough evidence' is a finding too: the district wants to know what was missing, and the next review what to ask for. Say " +
    "what was looked for and why it could not be judged: `The agreement was requested 2025-10-15 and has not arrived.`",
  examples: [
    { text: "ratings:\n  Unified Vision:\n    level: Not enough evidence\n", says: ["Say why this isn't rated."] },
    {
      text: "ratings:\n  Unified Vision:\n    level: Not enough evidence\n    rationale: The plan was requested 2025-10-15 and has not arrived.\n",
      says: [],
    },
    { text: "ratings:\n  Unified Vision:\n    level:\n", says: [] },
  ],
  *check(context) {
    const { assessment, rubric } = context;
    for (const { indicator, level, rationale } of assessment.ratings) {
      if (rationale !== undefined || !isUnrated(rubric, level)) continue;
      const at = ["ratings", indicator];
      yield {
        message: "Say why this isn't rated.",
        at: keyAt(...at, "level"),
        corrections: addEmpty("Add a rationale", context, at, "rationale"),
        subject: [...at, "rationale"],
      };
    }
  },
};
