import { valueAt } from "../../document/place.ts";
import { levelChanges } from "../facts/previous.ts";
import type { AssessmentContext, Rule } from "../rule.ts";

const LAST = "review:\n  date: 2024-10-17\nratings:\n  Unified Vision:\n    level: Developing\n";
const REVIEW = "review:\n  date: 2025-10-16\n  previous: ../2024/example.assessment.yaml\n";

export const jumpedTwo: Rule<AssessmentContext> = {
  id: "jumped-two",
  severity: "information",
  title: "A level moved by two or more in one review.",
  explanation:
    "Districts seldom change that much between two reviews. It may be true; then the rationale should make it plain. Otherwise one of " +
    "the two reviews has misread the rubric.",
  examples: [
    {
      text: `${REVIEW}ratings:\n  Unified Vision:\n    level: Exemplary\n`,
      files: { "../2024/example.assessment.yaml": LAST },
      says: ["Developing to Exemplary in one review."],
    },
    {
      text: `${REVIEW}ratings:\n  Unified Vision:\n    level: Proficient\n`,
      files: { "../2024/example.assessment.yaml": LAST },
      says: [],
    },
  ],
  *check(context) {
    for (const { rating, level, last, steps } of levelChanges(context)) {
      if (Math.abs(steps) < 2) continue;
      const at = ["ratings", rating.indicator];
      yield { message: `${last} to ${level} in one review.`, at: valueAt(...at, "level"), subject: at };
    }
  },
};
