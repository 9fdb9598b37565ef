import type { Evidence } from "../../assessment/assessment.ts";
import { type Path, valueAt } from "../../document/place.ts";
import { remembered } from "../../remembered.ts";
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
  const { review, evidence, ratings, signoff } = assessment;
  const dates = [
    ...wrong(review.date, "review", "date"),
    ...wrongInEvidence(evidence),
    ...ratings.flatMap(({ indicator, actions }) =>
      actions.flatMap(({ by }, index) => wrong(by, "ratings", indicator, "actions", index, "by")),
    ),
    ...signoff.flatMap(({ date }, index) => wrong(date, "signoff", index, "date")),
  ];
  for (const { date, path } of dates) {
    yield { message: `'${path.at(-1)}' is ${date}, a day that the calendar does not have.`, at: valueAt(...path) };
  }
}

const wrongInEvidence = remembered((evidence: readonly Evidence[]) =>
  evidence.flatMap(({ id, date }) => wrong(date, "evidence", id, "date")),
);

function wrong(date: string | undefined, ...path: Path): { readonly date: string; readonly path: Path }[] {
  // Every month has 28 days.
  const mayBeWrong = date !== undefined && /^\d{4}-(0[1-9]|1[0-2])-(29|3[01])$/.test(date);
  return mayBeWrong && !isCalendarDate(date) ? [{ date, path }] : [];
}
