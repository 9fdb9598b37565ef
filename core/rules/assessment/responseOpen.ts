import { valueAt } from "../../document/place.ts";
import { fieldsItem } from "../facts/items.ts";
import type { AssessmentContext, Rule } from "../rule.ts";

const RESPONSE = "responses:\n  - about: Unified Vision\n    says: The vision was adopted in May, not in August.\n";

export const responseOpen: Rule<AssessmentContext> = {
  id: "response-open",
  severity: { usual: "warning", final: "error" },
  title: "A correction of fact by the district is unanswered.",
  explanation:
    "The district reads the draft and corrects facts. Every correction gets an answer: `outcome: accepted`, with what was changed under " +
    "`change`, or `outcome: declined`. Without an outcome it is open.",
  examples: [
    { text: RESPONSE, says: ["A correction from the district is unanswered."] },
    { text: `${RESPONSE}    outcome: open\n`, says: ["A correction from the district is unanswered."] },
    { text: `${RESPONSE}    outcome: accepted\n    change: Date corrected; level unchanged.\n`, says: [] },
  ],
  *check(context) {
    for (const [index, { outcome }] of context.assessment.responses.entries()) {
      if (outcome !== "open") continue;
      const at = fieldsItem(context, ["responses"], index);
      yield { message: "A correction from the district is unanswered.", at: valueAt(...at, "about") };
    }
  },
};
