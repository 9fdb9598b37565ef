import { valueAt } from "../../document/place.ts";
import { dayNumber } from "../../text/dates.ts";
import { datesOf } from "../facts/evidence.ts";
import { levelChanges } from "../facts/previous.ts";
import type { AssessmentContext, Rule } from "../rule.ts";

const LAST = "review:\n  date: 2024-10-17\nratings:\n  Unified Vision:\n    level: Developing\n";
const REVIEW = "review:\n  date: 2025-10-16\n  previous: ../2024/example.assessment.yaml\n";
const RATING =
  "ratings:\n  Unified Vision:\n    level: Proficient\n    rationale: One vision in both plans ([D1]).\n    evidence: [D1]\n";
const evidence = (date: string) => `evidence:\n  D1:\n    kind: document\n    date: ${date}\n    title: Strategic plan\n`;

export const changedNoNewEvidence: Rule<AssessmentContext> = {
  id: "changed-no-new-evidence",
  severity: "warning",
  title: "A level changed, and nothing that it cites is newer than the last review.",
  explanation:
    "If the level moved, something should have happened since, and been seen: cite it. If the last review was wrong instead, say so " +
    "in the rationale and switch the finding off there with a comment. Evidence without a date does not count as new. A level that " +
    "cites nothing at all is told by [no-evidence](no-evidence.md) alone.",
  examples: [
    {
      text: REVIEW + evidence("2024-08-20") + RATING,
      files: { "../2024/example.assessment.yaml": LAST },
      says: ["Up from Developing; nothing cited is newer than the last review."],
    },
    { text: REVIEW + evidence("2025-08-19") + RATING, files: { "../2024/example.assessment.yaml": LAST }, says: [] },
  ],
  *check(context) {
    const closed = dayNumber(context.previous?.review.date);
    if (closed === undefined) return;
    const dates = datesOf(context.assessment.evidence);
    // What is cited but not listed, or dated unreadably, has a finding of its own and may well be new.
    const mayBeNew = (id: string) => {
      const date = dates.get(id);
      return date === undefined ? !dates.has(id) : (dayNumber(date) ?? Number.POSITIVE_INFINITY) > closed;
    };
    for (const { rating, last, steps } of levelChanges(context)) {
      if (rating.evidence.length === 0 || rating.evidence.some(mayBeNew)) continue;
      const at = ["ratings", rating.indicator];
      yield {
        message: `${steps > 0 ? "Up" : "Down"} from ${last}; nothing cited is newer than the last review.`,
        at: valueAt(...at, "level"),
        subject: at,
      };
    }
  },
};
