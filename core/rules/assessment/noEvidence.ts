import { choice } from "../../corrections/change.ts";
import { keyAt } from "../../document/place.ts";
import { declaredIds } from "../facts/evidence.ts";
import { idsInRationale } from "../facts/mentions.ts";
import { levelledRatings } from "../facts/ratings.ts";
import type { AssessmentContext, Rule } from "../rule.ts";

export const noEvidence: Rule<AssessmentContext> = {
  id: "no-evidence",
  severity: { usual: "warning", final: "error" },
  title: "A level cites no evidence.",
  explanation:
    "A level rests on what was read, heard or seen. List the ids of it under the rating's `evidence`, so that a reader can go from " +
    "the level to its sources. Indicators outside the review's scope are not asked.",
  examples: [
    {
      text: "ratings:\n  Unified Vision:\n    level: Developing\n    rationale: Two plans name different goals.\n",
      says: ["This level cites no evidence."],
    },
    {
      text: "evidence:\n  D1:\n    kind: document\n    title: Strategic plan\nratings:\n  Unified Vision:\n    level: Developing\n    rationale: Two plans name different goals ([D1]).\n    evidence: [D1]\n",
      says: [],
    },
    {
      text: "ratings:\n  Unified Vision:\n    level: Not enough evidence\n    rationale: The plan has not arrived.\n",
      says: [],
    },
  ],
  *check(context) {
    const { isOn } = context;
    const declared = declaredIds(context);
    for (const { rating } of levelledRatings(context)) {
      const { indicator, evidence } = rating;
      if (evidence.length > 0) continue;
      const mentions = idsInRationale(rating, declared);
      // What the rationale cites, and the list does not, is those rules' to tell.
      if (mentions.some((mention) => isOn(mention.declared ? "uncited-in-text" : "unknown-evidence"))) continue;
      const at = ["ratings", indicator];
      const ids = new Set(mentions.filter((mention) => mention.declared).map(({ id }) => id));
      const corrections = [...ids].map((id) =>
        choice(`Add ${id} to the evidence`, { kind: "add-item", to: [...at, "evidence"], value: id }),
      );
      yield { message: "This level cites no evidence.", at: keyAt(...at, "level"), corrections };
    }
  },
};
