import { valueAt } from "../../document/place.ts";
import { pathFrom } from "../../workspace.ts";
import type { AssessmentContext, Rule } from "../rule.ts";

/** Nobody has so many reviews of one district: a bound, so that no workspace keeps the program busy. */
const MOST_REVIEWS = 50;

const LINKED = "review:\n  date: 2025-10-16\n  previous: ../2024/example.assessment.yaml\nratings:\n";

export const previousCycle: Rule<AssessmentContext> = {
  id: "previous-cycle",
  severity: "error",
  title: "The chain of previous reviews leads back to its start.",
  explanation:
    "`review.previous` names the review before this one, that one names the review before it, and so on to the first. A chain that " +
    "comes back to this file has a wrong link somewhere: no review comes before itself.",
  examples: [
    {
      text: LINKED,
      files: {
        "../2024/example.assessment.yaml": "review:\n  date: 2024-10-17\n  previous: ../2025/example.assessment.yaml\n",
      },
      says: ["The previous reviews lead back to this file."],
    },
    {
      text: "review:\n  date: 2025-10-16\n  previous: example.assessment.yaml\nratings:\n",
      says: ["The previous reviews lead back to this file."],
    },
    { text: LINKED, files: { "../2024/example.assessment.yaml": "review:\n  date: 2024-10-17\n" }, says: [] },
  ],
  *check(context) {
    if (!leadsBack(context)) return;
    yield { message: "The previous reviews lead back to this file.", at: valueAt("review", "previous") };
  },
};

/** A circle that this file is no part of is for the files in it to tell. */
function leadsBack({ path, assessment, assessmentAt }: AssessmentContext): boolean {
  let [at, review] = [path, assessment.review];
  for (let step = 0; step < MOST_REVIEWS; step++) {
    const before = review.previous === undefined ? undefined : pathFrom(at, review.previous);
    if (before === path) return true;
    const next = before === undefined ? undefined : assessmentAt(before);
    if (before === undefined || next === undefined) return false;
    [at, review] = [before, next.review];
  }
  return false;
}
