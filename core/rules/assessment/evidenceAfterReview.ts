import type { Evidence } from "../../assessment/assessment.ts";
import { valueAt } from "../../document/place.ts";
import { remembered } from "../../remembered.ts";
import { isCalendarDate } from "../../text/dates.ts";
import type { AssessmentContext, Rule } from "../rule.ts";

export const evidenceAfterReview: Rule<AssessmentContext> = {
  id: "evidence-after-review",
  severity: "warning",
  title: "Evidence is dated after the review closed.",
  explanation:
    "A review judges what was so on the day it closed. Later evidence belongs to the next review; often the date is only a slip. " +
    "Where the review was kept open for it, move `review.date`.",
  examples: [
    {
      text: "review:\n  date: 2025-10-16\nevidence:\n  D1:\n    kind: document\n    date: 2025-11-03\n    title: Strategic plan\nratings:\n",
      says: ["Dated after the review closed."],
    },
    {
      text: "review:\n  date: 2025-10-16\nevidence:\n  D1:\n    kind: document\n    date: 2025-10-16\n    title: Strategic plan\nratings:\n",
      says: [],
    },
  ],
  *check({ assessment }) {
    const closed = assessment.review.date;
    if (closed === undefined || !isCalendarDate(closed)) return;
    for (const { id } of datedAfter(assessment.evidence, closed)) {
      yield { message: "Dated after the review closed.", at: valueAt("evidence", id, "date") };
    }
  },
};

const datedAfter = remembered((evidence: readonly Evidence[], day: string) =>
  evidence.filter(({ date }) => date !== undefined && date > day && isCalendarDate(date)),
);
