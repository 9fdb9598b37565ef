import { choice } from "../../corrections/change.ts";
import { valueAt } from "../../document/place.ts";
import type { AssessmentContext, Rule } from "../rule.ts";

const FINAL = "review:\n  date: 2025-10-16\n  status: final\nratings:\n";

export const signoffMissing: Rule<AssessmentContext> = {
  id: "signoff-missing",
  severity: "warning",
  title: "A final review is not signed.",
  explanation:
    "`status: final` says that the raters stand by the review. At least one of them says so under `signoff`, with the day. A signature " +
    "that lacks a name and a date is none.",
  examples: [
    { text: FINAL, says: ["Final, but nobody signed."] },
    { text: `${FINAL}signoff:\n  - rater: AB\n    date: 2025-12-01\n`, says: [] },
    { text: FINAL.replace("final", "in review"), says: [] },
  ],
  *check({ assessment, final }) {
    if (!final || assessment.incomplete) return;
    const { signoff } = assessment;
    if (signoff.some(({ rater, date }) => rater !== undefined || date !== undefined)) return;
    const signature = { rater: null, date: null };
    yield {
      message: "Final, but nobody signed.",
      at: valueAt("review", "status"),
      corrections: signoff.length > 0 ? [] : [choice("Add a signature", { kind: "add-item", to: ["signoff"], value: signature })],
    };
  },
};
