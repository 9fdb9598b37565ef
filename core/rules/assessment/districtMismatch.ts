import type { Assessment } from "../../assessment/assessment.ts";
import { valueAt } from "../../document/place.ts";
import { fold } from "../../text/folding.ts";
import type { AssessmentContext, Rule } from "../rule.ts";

const REVIEW = "review:\n  date: 2025-10-16\n  previous: ../2024/example.assessment.yaml\nratings:\n";
const DISTRICT = 'district:\n  name: Example Valley RE-1\n  code: "9990"\n';

export const districtMismatch: Rule<AssessmentContext> = {
  id: "district-mismatch",
  severity: "error",
  title: "The last review is another district's.",
  explanation:
    "Changes since the last review mean nothing if that review is of another district. Districts are the same if their codes are; " +
    "where one of the files has no code, their names are compared, and case makes no difference.",
  examples: [
    {
      text: DISTRICT + REVIEW,
      files: { "../2024/example.assessment.yaml": 'district:\n  name: Silver Fork 3J\n  code: "9991"\n' },
      says: ["The previous file is another district's."],
    },
    {
      text: DISTRICT + REVIEW,
      files: { "../2024/example.assessment.yaml": 'district:\n  name: Example Valley\n  code: "9990"\n' },
      says: [],
    },
    {
      text: DISTRICT + REVIEW,
      files: { "../2024/example.assessment.yaml": "district:\n  name: Example valley RE-1\n" },
      says: [],
    },
  ],
  *check({ assessment, previous }) {
    if (previous === undefined || !differ(assessment.district, previous.district)) return;
    yield { message: "The previous file is another district's.", at: valueAt("review", "previous") };
  },
};

type District = Assessment["district"];

function differ(a: District, b: District): boolean {
  if (a.code !== undefined && b.code !== undefined) return a.code.trim() !== b.code.trim();
  return a.name !== undefined && b.name !== undefined && fold(a.name) !== fold(b.name);
}
