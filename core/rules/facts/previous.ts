import type { Rating } from "../../assessment/assessment.ts";
import { remembered } from "../../remembered.ts";
import { rankOf } from "../../rubric/rubric.ts";
import { fold } from "../../text/folding.ts";
import type { AssessmentContext } from "../rule.ts";
import { type Levelled, levelledRatings } from "./ratings.ts";

/** The last review's ratings by the names that indicators have now; none where it went by another rubric altogether. */
export const lastRatings = remembered(({ previous, rubric, indicators }: AssessmentContext): ReadonlyMap<string, Rating> => {
  if (previous === undefined || previous.rubric?.split("@")[0] !== rubric?.id) return new Map();
  const names = new Map([...indicators.values()].flatMap(({ name, formerly }) => formerly.map((old) => [fold(old), name])));
  return new Map(
    previous.ratings.map((rating) => {
      const { indicator } = rating;
      return [indicators.has(indicator) ? indicator : (names.get(fold(indicator)) ?? indicator), rating];
    }),
  );
});

/** A level that differs from the last review's. */
export interface LevelChange extends Levelled {
  readonly last: string;
  /** How many levels up, or down where it is negative. */
  readonly steps: number;
}

export function* levelChanges(context: AssessmentContext): Iterable<LevelChange> {
  const last = lastRatings(context);
  if (last.size === 0) return;
  for (const levelled of levelledRatings(context)) {
    const before = last.get(levelled.indicator.name)?.level;
    const rank = rankOf(levelled.rubric, before);
    if (before === undefined || rank === undefined || rank === levelled.rank) continue;
    yield { ...levelled, last: before, steps: levelled.rank - rank };
  }
}
