import type { Assessment } from "../../assessment/assessment.ts";
import { choice } from "../../corrections/change.ts";
import { keyAt } from "../../document/place.ts";
import { EVIDENCE_ID_PATTERN } from "../../rubric/deriveSchema.ts";
import { matches } from "../../shape/schema.ts";
import { idsMentioned } from "../facts/mentions.ts";
import type { AssessmentContext, Rule } from "../rule.ts";

export const unusedEvidence: Rule<AssessmentContext> = {
  id: "unused-evidence",
  severity: "information",
  title: "Listed evidence is never cited.",
  explanation:
    "Evidence that no rating cites was gathered for nothing, or its use was forgotten. Cite it where it counts, or take it off the " +
    "list. An id also counts as cited where a rationale, a consensus note or an answer to the district mentions it.",
  examples: [
    {
      text: "evidence:\n  D7:\n    kind: document\n    title: Board minutes\nratings:\n  Unified Vision:\n    level:\n",
      says: ["D7 is never cited."],
    },
    {
      text: "evidence:\n  D7:\n    kind: document\n    title: Board minutes\nratings:\n  Unified Vision:\n    level: Developing\n    rationale: Two plans name different goals.\n    evidence: [D7]\n",
      says: [],
    },
  ],
  *check({ assessment }) {
    if (assessment.incomplete) return;
    for (const id of uncited(assessment)) {
      yield {
        message: `${id} is never cited.`,
        at: keyAt("evidence", id),
        corrections: [choice(`Remove ${id} from the list of evidence`, { kind: "remove", at: ["evidence", id] })],
      };
    }
  },
};

function uncited({ evidence, ratings, responses }: Assessment): ReadonlySet<string> {
  // An id of another form is told by the rule of shapes.
  const left = new Set(evidence.map(({ id }) => id).filter((id) => matches(EVIDENCE_ID_PATTERN, id)));
  for (const rating of ratings) for (const id of rating.evidence) left.delete(id);
  if (left.size === 0) return left;
  const texts = [
    ...ratings.flatMap(({ rationale, consensus }) => [rationale, consensus]),
    ...responses.flatMap(({ says, change }) => [says, change]),
  ];
  for (const text of texts) for (const { id } of idsMentioned(text ?? "", left)) left.delete(id);
  return left;
}
