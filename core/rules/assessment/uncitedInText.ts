import { choice } from "../../corrections/change.ts";
import { wordsFoundAt } from "../../document/place.ts";
import { firstMentions, idsMentioned } from "../facts/mentions.ts";
import type { AssessmentContext, Rule } from "../rule.ts";

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
  *check({ assessment }) {
    const declared = new Set(assessment.evidence.map(({ id }) => id));
    for (const { indicator, rationale, evidence } of assessment.ratings) {
      if (rationale === undefined) continue;
      const at = ["ratings", indicator];
      const mentions = idsMentioned(rationale, declared).filter((mention) => mention.declared);
      for (const { id, index } of firstMentions(mentions, evidence)) {
        yield {
          message: `The rationale mentions ${id}, but evidence leaves it out.`,
          at: wordsFoundAt([...at, "rationale"], rationale, id, index),
          corrections: [choice(`Add ${id} to the evidence`, { kind: "add-item", to: [...at, "evidence"], value: id })],
        };
      }
    }
  },
};
