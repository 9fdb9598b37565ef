import type { Rating } from "../assessment/assessment.ts";
import { descriptorOf, type Indicator, type Rubric, rankOf } from "../rubric/rubric.ts";

/** What an indicator still lacks for the level above its own. */
export interface NextLevel {
  readonly level: string;
  /** Those not marked as met and not optional; a level that is described in one text has that one. */
  readonly sentences: readonly Sentence[];
}

export interface Sentence {
  /** The criterion's id; undefined where the level has no criteria. */
  readonly criterion: string | undefined;
  readonly text: string;
  /** How far it was marked as met; undefined where it was not marked. */
  readonly state: string | undefined;
}

/** Undefined for a rating without a level, and at the highest. */
export function nextLevelOf(
  rating: Pick<Rating, "level" | "criteria">,
  indicator: Indicator,
  rubric: Rubric,
): NextLevel | undefined {
  const rank = rankOf(rubric, rating.level);
  const next = rank === undefined ? undefined : rubric.levels[rank + 1]?.name;
  const descriptor = next === undefined ? undefined : descriptorOf(indicator, next);
  if (descriptor === undefined) return undefined;
  const { level, text, criteria } = descriptor;
  if (criteria.length === 0) return { level, sentences: [{ criterion: undefined, text, state: undefined }] };
  const sentences = criteria
    .filter(({ id }) => !indicator.optional.includes(id) && rating.criteria.get(id) !== "met")
    .map(({ id, text: words }) => ({ criterion: id, text: words, state: rating.criteria.get(id) }));
  return { level, sentences };
}
