import type { Rating } from "../../assessment/assessment.ts";
import { choice } from "../../corrections/change.ts";
import { wordsFoundAt } from "../../document/place.ts";
import { remembered } from "../../remembered.ts";
import { declaredIds } from "../facts/evidence.ts";
import { firstMentions, idsInRationale } from "../facts/mentions.ts";
import type { AssessmentContext, Report, Rule } from "../rule.ts";

export const uncitedInText: Rule<AssessmentContext> = {
  id: "uncited-in-text",
  severity: "warning",
  title: "A rationale mentions evidence that the rating does not list.",
  explanation:
    "Summaries and comparisons go by a rating's `evidence` list; they do not read the rationale. What the rationale leans on belongs " +
    "on the list too. An id counts as mentioned in brackets, `[I3]`, or bare where it is listed under `evidence`.",
  examples: [
    {
      text: "evidence:\n  I3:\n    kind: interview\n    title: Finance office staff\n  D1:\n    kind: document\n    title: Strategic plan\nratings:\n  Unified Vision:\n    level: Developing\n    rationale: The plan ([D1]) and the finance office ([I3]) name different goals.\n    evidence: [D1]\n",
      says: ["The rationale mentions I3, but evidence leaves it out."],
    },
    {
      text: "evidence:\n  D1:\n    kind: document\n    title: Strategic plan\nratings:\n  Unified Vision:\n    level: Developing\n    rationale: The plan ([D1]) and its D11 original name different goals.\n    evidence: [D1]\n",
      says: [],
    },
  ],
  *check(context) {
    const declared = declaredIds(context);
    for (const rating of context.assessment.ratings) yield* uncited(rating, declared);
  },
};

const uncited = remembered((rating: Rating, declared: ReadonlySet<string>): readonly Report[] => {
  const { indicator, rationale = "", evidence } = rating;
  const at = ["ratings", indicator];
  const mentions = idsInRationale(rating, declared).filter((mention) => mention.declared);
  return firstMentions(mentions, evidence).map(({ id, index }) => ({
    message: `The rationale mentions ${id}, but evidence leaves it out.`,
    at: wordsFoundAt([...at, "rationale"], rationale, id, index),
    corrections: [choice(`Add ${id} to the evidence`, { kind: "add-item", to: [...at, "evidence"], value: id })],
  }));
});
