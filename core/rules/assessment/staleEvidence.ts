import type { Evidence } from "../../assessment/assessment.ts";
import { valueAt } from "../../document/place.ts";
import { remembered } from "../../remembered.ts";
import { isCalendarDate, yearsBefore } from "../../text/dates.ts";
import { counted } from "../../text/sentence.ts";
import type { AssessmentContext, Rule } from "../rule.ts";

export const staleEvidence: Rule<AssessmentContext> = {
  id: "stale-evidence",
  severity: "information",
  title: "Evidence is much older than the review.",
  explanation:
    "People, budgets and plans change. Old evidence can still be right, as a policy manual in force is; check that it is, and look " +
    "for something newer. How many years are too many is set by `stale years` in the workspace's settings.",
  examples: [
    {
      text: "review:\n  date: 2025-10-16\nevidence:\n  D1:\n    kind: document\n    date: 2023-10-15\n    title: Strategic plan\nratings:\n",
      says: ["More than 2 years before the review."],
    },
    {
      text: "review:\n  date: 2025-10-16\nevidence:\n  D1:\n    kind: document\n    date: 2023-10-16\n    title: Strategic plan\nratings:\n",
      says: [],
    },
  ],
  *check({ assessment, settings }) {
    const years = Math.floor(settings.thresholds.staleYears);
    const closed = assessment.review.date;
    if (closed === undefined || !isCalendarDate(closed)) return;
    const oldest = yearsBefore(closed, years);
    for (const { id } of datedBefore(assessment.evidence, oldest)) {
      yield { message: `More than ${counted(years, "year")} before the review.`, at: valueAt("evidence", id, "date") };
    }
  },
};

const datedBefore = remembered((evidence: readonly Evidence[], day: string) =>
  evidence.filter(({ date }) => date !== undefined && date < day && isCalendarDate(date)),
);
