import { safely } from "../../corrections/change.ts";
import { keyAt } from "../../document/place.ts";
import { areBlocks, rubricOrder } from "../facts/ratings.ts";
import type { AssessmentContext, Rule } from "../rule.ts";

export const outOfOrder: Rule<AssessmentContext> = {
  id: "out-of-order",
  severity: "information",
  title: "The ratings are not in the rubric's order.",
  explanation:
    "In the rubric's order people find an indicator without searching, and two files can be laid side by side. The correction moves " +
    "whole blocks with their comments, and changes no word.",
  examples: [
    {
      text: "ratings:\n  Unified Vision:\n    level:\n  Teacher Leadership:\n    level:\n",
      says: ["Indicators are not in rubric order."],
    },
    { text: "ratings:\n  Teacher Leadership:\n    level:\n  Unified Vision:\n    level:\n", says: [] },
  ],
  *check(context) {
    const { assessment, indicators, rubric } = context;
    if (rubric === undefined || assessment.incomplete) return;
    const ranks = new Map([...indicators.keys()].map((name, rank) => [name, rank]));
    let highest = -1;
    for (const { indicator } of assessment.ratings) {
      const rank = ranks.get(indicator) ?? highest;
      if (rank < highest) {
        yield {
          message: "Indicators are not in rubric order.",
          at: keyAt("ratings", indicator),
          corrections: canSort(context)
            ? [safely("Sort into rubric order", { kind: "sort", at: ["ratings"], order: rubricOrder(rubric) })]
            : [],
        };
        return;
      }
      highest = rank;
    }
  },
};

/** Where an indicator is rated twice, moving blocks could change which one comes first and is read. */
function canSort(context: AssessmentContext): boolean {
  const { problems } = context.document;
  return areBlocks(context) && !problems.some(({ kind, section }) => kind === "duplicate-key" && section === "ratings");
}
