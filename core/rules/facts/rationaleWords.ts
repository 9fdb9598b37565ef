import type { Rating } from "../../assessment/assessment.ts";
import { wordsOf } from "../../text/folding.ts";
import { withoutCitations } from "./mentions.ts";

const known = new WeakMap<Rating, readonly string[]>();

/** The words of a rating's rationale, folded, without what cites evidence. */
export function rationaleWords(rating: Rating): readonly string[] {
  const before = known.get(rating);
  if (before !== undefined) return before;
  const words = wordsOf(withoutCitations(rating.rationale ?? ""));
  known.set(rating, words);
  return words;
}
