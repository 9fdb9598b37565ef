import { safely } from "../../corrections/change.ts";
import { keyAt } from "../../document/place.ts";
import { firstOutOfOrder, sorting } from "../facts/order.ts";
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
  *check({ assessment, rubric, document }) {
    if (rubric === undefined || assessment.incomplete) return;
    const first = firstOutOfOrder(assessment, rubric);
    if (first === undefined) return;
    const change = sorting(document, rubric);
    yield {
      message: "Indicators are not in rubric order.",
      at: keyAt("ratings", first),
      corrections: change === undefined ? [] : [safely("Sort into rubric order", change)],
    };
  },
};
