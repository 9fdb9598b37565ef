import type { Rating } from "../../assessment/assessment.ts";
import type { Correction } from "../../corrections/change.ts";
import { rankOf } from "../../rubric/rubric.ts";
import type { AssessmentContext } from "../rule.ts";
import { addEmpty } from "./addEmpty.ts";
import { isLevel, isUnrated } from "./ratings.ts";

/** A rating in scope whose raters wrote different words, and that no consensus note explains. */
export interface Split {
  readonly rating: Rating;
  /** How many levels lie between the lowest and the highest of those that are levels. */
  readonly apart: number;
}

/** Also where the rating itself has no level yet: that is when raters have to talk. */
export function* splits({ assessment, rubric, scope }: AssessmentContext): Iterable<Split> {
  if (rubric === undefined) return;
  const inScope = new Set(scope);
  for (const rating of assessment.ratings) {
    if (rating.raters.size < 2 || rating.consensus !== undefined || !inScope.has(rating.indicator)) continue;
    const words = new Set([...rating.raters.values()].filter((word) => isLevel(rubric, word) || isUnrated(rubric, word)));
    if (words.size < 2) continue;
    const ranks = [...words].flatMap((word) => rankOf(rubric, word) ?? []);
    yield { rating, apart: ranks.length === 0 ? 0 : Math.max(...ranks) - Math.min(...ranks) };
  }
}

export function addConsensus(context: AssessmentContext, { indicator }: Rating): Correction[] {
  return addEmpty("Add a consensus note", context, ["ratings", indicator], "consensus");
}
