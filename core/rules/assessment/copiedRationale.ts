import type { Rating } from "../../assessment/assessment.ts";
import { keyAt, valueAt } from "../../document/place.ts";
import { lastRatings } from "../facts/previous.ts";
import { levelledRatings } from "../facts/ratings.ts";
import { rationaleWords } from "../facts/rationaleWords.ts";
import type { AssessmentContext, Rule } from "../rule.ts";

/** Shorter reasons may be the same by chance. */
const FEWEST_WORDS = 8;

export const copiedRationale: Rule<AssessmentContext> = {
  id: "copied-rationale",
  severity: "warning",
  title: "A rationale is the same as another one.",
  explanation:
    "Two indicators are seldom so for the same reason in the same words, and a year seldom leaves everything as it was. Say what was " +
    "seen this time, for this indicator. Case, punctuation and evidence ids make no difference here; reasons of fewer than eight " +
    "words, ratings without a level and indicators outside the scope are left alone.",
  examples: [
    {
      text:
        "ratings:\n  Board Adopted Goals:\n    level: Developing\n    rationale: The board and the superintendent named different goals in May.\n" +
        "  Unified Vision:\n    level: Developing\n    rationale: The board and the superintendent named different goals in May.\n",
      says: ["Same words as 'Board Adopted Goals'."],
    },
    {
      text: "review:\n  date: 2025-10-16\n  previous: ../2024/example.assessment.yaml\nratings:\n  Unified Vision:\n    level: Developing\n    rationale: The board and the superintendent named different goals in May.\n",
      files: {
        "../2024/example.assessment.yaml":
          "review:\n  date: 2024-10-17\nratings:\n  Unified Vision:\n    level: Developing\n    rationale: The board and the superintendent named different goals in May.\n",
      },
      says: ["Same words as in the last review."],
    },
    {
      text:
        "ratings:\n  Unified Vision:\n    level: Developing\n    rationale: The board and the superintendent named different goals in May.\n" +
        "  Board Adopted Goals:\n    level: Developing\n    rationale: Of five goals in the plan, the board has adopted two.\n",
      says: [],
    },
  ],
  *check(context) {
    const before = lastRatings(context);
    /** By how many words they have. */
    const seen = new Map<number, { readonly rating: Rating; readonly words: readonly string[] }[]>();
    for (const { rating } of levelledRatings(context)) {
      const words = rationaleWords(rating);
      if (words.length < FEWEST_WORDS) continue;
      const { indicator } = rating;
      const subject = ["ratings", indicator];
      const at = keyAt(...subject, "rationale");
      const first = seen.get(words.length)?.find((other) => same(other.words, words))?.rating;
      const last = before.get(indicator);
      if (first !== undefined) {
        const related = {
          at: valueAt("ratings", first.indicator, "rationale"),
          message: `The rationale of '${first.indicator}'.`,
        };
        yield { message: `Same words as '${first.indicator}'.`, at, related, subject };
        continue;
      }
      if (last !== undefined && same(rationaleWords(last), words))
        yield { message: "Same words as in the last review.", at, subject };
      seen.set(words.length, [...(seen.get(words.length) ?? []), { rating, words }]);
    }
  },
};

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, at) => word === b[at]);
}
