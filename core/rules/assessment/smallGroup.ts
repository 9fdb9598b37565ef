import type { Evidence } from "../../assessment/assessment.ts";
import { valueAt } from "../../document/place.ts";
import { remembered } from "../../remembered.ts";
import type { AssessmentContext, Rule } from "../rule.ts";

export const smallGroup: Rule<AssessmentContext> = {
  id: "small-group",
  severity: "information",
  title: "A group is so small that its members can be identified.",
  explanation:
    "Who took part in a group of three is easily guessed, and with it who said what. Quote such a group with care: give what was said " +
    "and not by whom, or bring two groups together. What counts as small is set by `small group` in the workspace's settings.",
  examples: [
    {
      text: "evidence:\n  F2:\n    kind: focus group\n    title: Counselors\n    people: 3\nratings:\n",
      says: ["A group of 3 can identify people."],
    },
    { text: "evidence:\n  F2:\n    kind: focus group\n    title: Counselors\n    people: 10\nratings:\n", says: [] },
  ],
  *check({ assessment, settings }) {
    for (const { id, people } of smaller(assessment.evidence, settings.thresholds.smallGroup)) {
      yield { message: `A group of ${people} can identify people.`, at: valueAt("evidence", id, "people") };
    }
  },
};

const smaller = remembered((evidence: readonly Evidence[], than: number) =>
  evidence.filter(({ people }) => people !== undefined && people >= 1 && people < than),
);
