import { valueAt } from "../../document/place.ts";
import { isCalendarDate } from "../../text/dates.ts";
import type { AssessmentContext, Report, Rule } from "../rule.ts";
import { mistakesFor } from "./mistakes.ts";
import { shapeReport } from "./sentences.ts";

export const schema: Rule<AssessmentContext> = {
  id: "schema",
  severity: "error",
  title: "A field is missing, unknown, or holds something else than it should.",
  explanation:
    "The [file format](../format.md) says which fields there are and what each holds. Where a field's name can only be a slip of " +
    "a known one, it is read as that one, and the correction only changes the name.",
  examples: [
    { text: "review:\n  date: 16 October 2025\nratings:\n", says: ["'date' should be a date such as 2025-10-16."] },
    { text: "review:\n  date: 2025-02-30\nratings:\n", says: ["'date' is 2025-02-30, a day that the calendar does not have."] },
    {
      text: "district:\n  code: 0030\n  name: Example Valley RE-1\nratings:\n",
      says: ["'code' is text: put 0030 in quotation marks, or YAML may change it."],
    },
    { text: "district:\n  state: CO\nratings:\n", says: ["'district' needs 'name'."] },
    {
      text: "ratings:\n  Unified Vision:\n    level: Developing\n    ratonale: Seen in 3 of 4 schools.\n",
      says: ["'ratonale' is not a field of 'Unified Vision'. Did you mean 'rationale'?"],
    },
    {
      text: "ratings:\n  Unified Vision:\n    level: Developing\n    evidence: D1, I3\n",
      says: ["'evidence' is a list: write [D1, I3]."],
    },
    { text: "review:\n  date: 2025-10-16\n  status: in review\nratings:\n", says: [] },
  ],
  *check(context) {
    if (context.document.sections.length === 0) {
      if (context.document.problems.length === 0) yield emptyFile;
      return;
    }
    for (const mistake of mistakesFor(context, "schema")) yield shapeReport(mistake, context.schema, "an assessment");
    yield* wrongDates(context);
  },
};

const emptyFile: Report = {
  message: "This file is empty; an assessment needs 'rubric', 'district', 'review' and 'ratings'.",
  at: { start: 0, end: 0 },
};

/** Dates of the right form that no calendar has: beyond what a pattern can say. */
function* wrongDates({ assessment }: AssessmentContext): Iterable<Report> {
  const dates = [
    { date: assessment.review.date, path: ["review", "date"] },
    ...assessment.evidence.map(({ id, date }) => ({ date, path: ["evidence", id, "date"] })),
    ...assessment.ratings.flatMap(({ indicator, actions }) =>
      actions.map(({ by }, index) => ({ date: by, path: ["ratings", indicator, "actions", index, "by"] })),
    ),
    ...assessment.signoff.map(({ date }, index) => ({ date, path: ["signoff", index, "date"] })),
  ];
  for (const { date, path } of dates) {
    if (date === undefined || !/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(date) || isCalendarDate(date)) continue;
    yield { message: `'${path.at(-1)}' is ${date}, a day that the calendar does not have.`, at: valueAt(...path) };
  }
}
