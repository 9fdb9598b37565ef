import type { Evidence, Rating } from "../../assessment/assessment.ts";
import { choice } from "../../corrections/change.ts";
import { keyAt } from "../../document/place.ts";
import { remembered } from "../../remembered.ts";
import { EVIDENCE_ID_PATTERN } from "../../rubric/deriveSchema.ts";
import { matches } from "../../shape/schema.ts";
import { declaredIds } from "../facts/evidence.ts";
import { idsInRationale, idsMentioned } from "../facts/mentions.ts";
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
  *check(context) {
    if (context.assessment.incomplete) return;
    for (const id of uncited(context)) {
      yield {
        message: `${id} is never cited.`,
        at: keyAt("evidence", id),
        corrections: [choice(`Remove ${id} from the list of evidence`, { kind: "remove", at: ["evidence", id] })],
      };
    }
  },
};

function uncited(context: AssessmentContext): ReadonlySet<string> {
  const { evidence, ratings, responses } = context.assessment;
  const unlisted = idsOnNoList(evidence, ratings.map((rating) => listOf(rating)).join("\n"));
  if (unlisted.length === 0) return new Set();
  const left = new Set(unlisted);
  const declared = declaredIds(context);
  for (const rating of ratings) for (const { id } of idsInRationale(rating, declared)) left.delete(id);
  const texts = [...ratings.map(({ consensus }) => consensus), ...responses.flatMap(({ says, change }) => [says, change])];
  for (const text of texts) for (const { id } of idsMentioned(text ?? "", left)) left.delete(id);
  return left;
}

/** The ids of a rating's list, one a line: lists are compared as a whole, and seldom change. No id has a line break in it. */
const listOf = remembered((rating: Rating) => rating.evidence.filter((id) => !id.includes("\n")).join("\n"));

const idsOnNoList = remembered((evidence: readonly Evidence[], lists: string): readonly string[] => {
  const listed = new Set(lists.split("\n"));
  // An id of another form is told by the rule of shapes.
  return evidence.map(({ id }) => id).filter((id) => !listed.has(id) && matches(EVIDENCE_ID_PATTERN, id));
});
