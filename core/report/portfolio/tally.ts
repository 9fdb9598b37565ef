import { isLevel, NOT_RATED, OUT_OF_SCOPE, type Place, type PortfolioRubric, wordsIn } from "./review.ts";

/** How often each word stands among some places. Counts only: levels are ordered words, and have no mean. */
export interface Tally {
  /** By place: the rubric's levels, lowest first, then its words for having no level. */
  readonly words: readonly number[];
  readonly notRated: number;
  readonly outOfScope: number;
  /** Those with a level. */
  readonly rated: number;
  /** Those of them below the level that is asked about. */
  readonly below: number;
}

export function tallyOf(places: readonly (Place | undefined)[], rubric: PortfolioRubric, below: number | undefined): Tally {
  const words = wordsIn(rubric).map(() => 0);
  const tally = { notRated: 0, outOfScope: 0, rated: 0, below: 0 };
  for (const place of places) {
    if (place === NOT_RATED) tally.notRated++;
    if (place === OUT_OF_SCOPE || place === undefined) tally.outOfScope++;
    if (place === undefined || place < 0) continue;
    words[place] = (words[place] ?? 0) + 1;
    if (!isLevel(place, rubric)) continue;
    tally.rated++;
    if (below !== undefined && place < below) tally.below++;
  }
  return { words, ...tally };
}
