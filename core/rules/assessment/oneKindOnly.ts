import type { Rating } from "../../assessment/assessment.ts";
import { keyAt } from "../../document/place.ts";
import { remembered } from "../../remembered.ts";
import { kindsOf } from "../facts/evidence.ts";
import { isLevel } from "../facts/ratings.ts";
import type { AssessmentContext, Rule } from "../rule.ts";

const WITHOUT_PLURAL: ReadonlySet<string> = new Set(["data", "evidence", "feedback", "information", "research", "staff"]);

export const oneKindOnly: Rule<AssessmentContext> = {
  id: "one-kind-only",
  severity: "information",
  title: "All evidence for a level is of one kind.",
  explanation:
    "Three interviews may repeat one story. What people say gains weight where a document, data or a visit shows the same, and a " +
    "document where somebody has seen it at work. Look for a second kind of evidence, or say in the rationale why there is none.",
  examples: [
    {
      text: "evidence:\n  I1:\n    kind: interview\n    title: Cabinet\n  I2:\n    kind: interview\n    title: Principals\nratings:\n  Unified Vision:\n    level: Developing\n    rationale: Board and cabinet name different goals.\n    evidence: [I1, I2]\n",
      says: ["All evidence is interviews; look for a second kind."],
    },
    {
      text: "evidence:\n  I1:\n    kind: interview\n    title: Cabinet\n  D1:\n    kind: document\n    title: Strategic plan\nratings:\n  Unified Vision:\n    level: Developing\n    rationale: The plan and the cabinet name different goals.\n    evidence: [I1, D1]\n",
      says: [],
    },
  ],
  *check({ assessment, rubric }) {
    const kinds = kindsOf(assessment.evidence);
    for (const rating of assessment.ratings) {
      const { indicator, level } = rating;
      const kind = onlyKind(rating, kinds);
      if (kind === undefined || !isLevel(rubric, level)) continue;
      yield {
        message: `All evidence is ${several(kind)}; look for a second kind.`,
        at: keyAt("ratings", indicator, "evidence"),
      };
    }
  },
};

/** The kind of all that a rating cites, where it cites two or more. */
const onlyKind = remembered(({ evidence }: Rating, kinds: ReadonlyMap<string, string | undefined>): string | undefined => {
  const kind = kinds.get(evidence[0] ?? "");
  return evidence.some((id) => kinds.get(id) !== kind) || new Set(evidence).size < 2 ? undefined : kind;
});

function several(kind: string): string {
  return WITHOUT_PLURAL.has(kind) || kind.endsWith("s") ? kind : `${kind}s`;
}
