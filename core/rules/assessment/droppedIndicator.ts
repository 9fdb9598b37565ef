import { keyAt } from "../../document/place.ts";
import { addBlocks, dropped } from "../facts/absent.ts";
import type { AssessmentContext, Rule } from "../rule.ts";

const LAST = "review:\n  date: 2024-10-17\nratings:\n  Unified Vision:\n    level: Proficient\n";
const LINKED = "review:\n  date: 2025-10-16\n  previous: ../2024/example.assessment.yaml\n";

export const droppedIndicator: Rule<AssessmentContext> = {
  id: "dropped-indicator",
  severity: "warning",
  title: "An indicator was rated last review and is absent now.",
  explanation:
    "What was rated once is expected again: without it nobody can tell whether things got better or were forgotten. Rate it, say why " +
    "there is no rating, or take it out of `review.scope`. A file in which nothing is rated yet is left alone.",
  examples: [
    {
      text: `${LINKED}ratings:\n  Aligned Board Policy:\n    level: Developing\n`,
      files: { "../2024/example.assessment.yaml": LAST },
      says: ["'Unified Vision' was rated last review and is absent now."],
    },
    {
      text: `${LINKED}ratings:\n  Unified Vision:\n    level:\n`,
      files: { "../2024/example.assessment.yaml": LAST },
      says: [],
    },
  ],
  *check(context) {
    for (const name of dropped(context)) {
      yield {
        message: `'${name}' was rated last review and is absent now.`,
        at: keyAt("ratings"),
        subject: ["ratings", name],
        corrections: addBlocks(`Add '${name}'`, [name], context),
      };
    }
  },
};
