import { replacements } from "../../corrections/change.ts";
import { valueAt } from "../../document/place.ts";
import { referenceTo } from "../../rubric/rubric.ts";
import { alike } from "../../text/likeness.ts";
import { shortened } from "../../text/sentence.ts";
import type { AssessmentContext, Rule } from "../rule.ts";

export const rubricNotFound: Rule<AssessmentContext> = {
  id: "rubric-not-found",
  severity: "error",
  title: "The rubric that an assessment names is not here.",
  explanation:
    "Names, levels and criteria can only be checked against the very rubric and version that the assessment names, written " +
    "`id@version`. Correct the reference, or put that rubric's file into the workspace. Until then this is the only finding about them.",
  examples: [
    {
      text: "rubric: conditions-for-success@2.0.0\nratings:\n  Any Name:\n    level: Any word\n",
      says: ["No rubric 'conditions-for-success@2.0.0' here; names were not checked."],
    },
    {
      text: "rubric: conditions-for-success\nratings:\n",
      says: ["No rubric 'conditions-for-success' here; names were not checked."],
    },
    { text: "rubric: conditions-for-success@1.0.0\nratings:\n", says: [] },
  ],
  *check({ assessment, rubric, rubrics }) {
    const written = assessment.rubric;
    if (rubric !== undefined || written === undefined) return;
    const known = [...new Set(rubrics.map(referenceTo))];
    const similar = alike(written, known).map(({ word }) => word);
    yield {
      message: `No rubric '${shortened(written)}' here; names were not checked.`,
      at: valueAt("rubric"),
      corrections: replacements(["rubric"], [...new Set([...similar, ...known])]),
      subject: ["rubric"],
    };
  },
};
