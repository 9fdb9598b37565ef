import { keyAt } from "../../document/place.ts";
import { shortened } from "../../text/sentence.ts";
import type { AssessmentContext, Rule } from "../rule.ts";
import { didYouMean } from "./didYouMean.ts";
import { mistakesFor, namesAndWords } from "./mistakes.ts";

export const unknownCriterion: Rule<AssessmentContext> = {
  id: "unknown-criterion",
  severity: "error",
  title: "A criterion does not belong to its indicator.",
  explanation:
    "Under `criteria` stand the ids that the rubric gives to single sentences of this indicator's levels. Another indicator's " +
    "ids, and sentences of one's own, say nothing about it.",
  examples: [
    {
      text: "ratings:\n  Strategic Resource Allocation:\n    level: Developing\n    criteria:\n      aligned-fund: met\n",
      says: ["'aligned-fund' is not a criterion of this indicator. Did you mean 'aligned-funds'?"],
    },
    {
      text: "ratings:\n  Strategic Resource Allocation:\n    level: Developing\n    criteria:\n      aligned-funds: met\n",
      says: [],
    },
  ],
  *check(context) {
    for (const mistake of namesAndWords(mistakesFor(context, "unknown-criterion"))) {
      const { question, corrections } = didYouMean(mistake);
      const message = `'${shortened(mistake.written)}' is not a criterion of this indicator.${question}`;
      yield { message, at: keyAt(...mistake.path), corrections, subject: mistake.path };
    }
  },
};
