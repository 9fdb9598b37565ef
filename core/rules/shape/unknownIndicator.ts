import { keyAt, valueAt } from "../../document/place.ts";
import { shortened } from "../../text/sentence.ts";
import type { AssessmentContext, Rule } from "../rule.ts";
import { didYouMean } from "./didYouMean.ts";
import { mistakesFor, namesAndWords } from "./mistakes.ts";

export const unknownIndicator: Rule<AssessmentContext> = {
  id: "unknown-indicator",
  severity: "error",
  title: "A name is not one of the rubric's indicators.",
  explanation:
    "Ratings go by the indicator's exact name. A rating under another name would be lost: it is in no domain and in no summary. " +
    "Where the name can only be a slip of one indicator, the rest of the rating is checked as that indicator's.",
  examples: [
    {
      text: "ratings:\n  Strategic Resources:\n    level: Developing\n",
      says: ["'Strategic Resources' is not in the rubric. Did you mean 'Strategic Resource Allocation'?"],
    },
    {
      text: "ratings:\n  Teacher leadership:\n    level: Developing\n",
      says: ["'Teacher leadership' is not in the rubric. Did you mean 'Teacher Leadership'?"],
    },
    { text: "ratings:\n  Bus Routes:\n    level: Developing\n", says: ["'Bus Routes' is not in the rubric."] },
    { text: "ratings:\n  Teacher Leadership:\n    level: Developing\n", says: [] },
  ],
  *check(context) {
    for (const mistake of namesAndWords(mistakesFor(context, "unknown-indicator"))) {
      const { question, corrections } = didYouMean(mistake);
      const at = mistake.kind === "unknown-name" ? keyAt(...mistake.path) : valueAt(...mistake.path);
      const message = `'${shortened(mistake.written)}' is not in the rubric.${question}`;
      yield { message, at, corrections, subject: mistake.path };
    }
  },
};
