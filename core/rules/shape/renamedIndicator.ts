import { keyAt } from "../../document/place.ts";
import { fold } from "../../text/folding.ts";
import type { AssessmentContext, Rule } from "../rule.ts";
import { didYouMean } from "./didYouMean.ts";
import { mistakesFor, namesAndWords } from "./mistakes.ts";

export const renamedIndicator: Rule<AssessmentContext> = {
  id: "renamed-indicator",
  severity: "error",
  title: "An indicator stands under a name it had in an earlier rubric.",
  explanation:
    "Rubrics change: an indicator may get a better name in a new version, and the rubric keeps the old one under `formerly`. The " +
    "rating is read as that of the new name; the correction changes the name and nothing else.",
  examples: [
    {
      text: "rubric: early-learning@1.0.0\nratings:\n  Classroom Environment:\n    level: Emerging\n",
      says: ["Called 'Learning Spaces' in rubric 1.0.0."],
    },
    { text: "rubric: early-learning@1.0.0\nratings:\n  Learning Spaces:\n    level: Emerging\n", says: [] },
  ],
  *check(context) {
    for (const mistake of namesAndWords(mistakesFor(context, "unknown-indicator"))) {
      const indicator = context.indicators.get(mistake.meant ?? "");
      if (!indicator?.formerly.some((name) => fold(name) === fold(mistake.written))) continue;
      const message = `Called '${indicator.name}' in rubric ${context.rubric?.version}.`;
      yield { message, at: keyAt(...mistake.path), corrections: didYouMean(mistake).corrections, subject: mistake.path };
    }
  },
};
