import type { Rating } from "../../assessment/assessment.ts";
import type { Order } from "../../corrections/change.ts";
import { type Indicator, type Rubric, rankOf } from "../../rubric/rubric.ts";
import type { AssessmentContext } from "../rule.ts";

/** Whether the word is one of the rubric's levels; not an unrated word, not a slip, not nothing. */
export function isLevel(rubric: Rubric | undefined, word: string | undefined): word is string {
  return rubric !== undefined && rankOf(rubric, word) !== undefined;
}

/** Whether the word says that there is no rating. */
export function isUnrated(rubric: Rubric | undefined, word: string | undefined): word is string {
  return word !== undefined && rubric?.unrated.includes(word) === true;
}

/** A rating with a level, of an indicator in scope: what levels are compared by. */
export interface Levelled {
  readonly rating: Rating;
  readonly indicator: Indicator;
  readonly level: string;
  /** The level's place from the lowest, from 0. */
  readonly rank: number;
  readonly rubric: Rubric;
}

/** In the rubric's order, so that what is said does not hang on the file's. */
export function* levelledRatings({ assessment, rubric, indicators, scope }: AssessmentContext): Iterable<Levelled> {
  if (rubric === undefined) return;
  const ratings = new Map(assessment.ratings.map((rating) => [rating.indicator, rating]));
  for (const name of scope) {
    const [rating, indicator] = [ratings.get(name), indicators.get(name)];
    const level = rating?.level;
    const rank = rankOf(rubric, level);
    if (rating !== undefined && indicator !== undefined && level !== undefined && rank !== undefined) {
      yield { rating, indicator, level, rank, rubric };
    }
  }
}

/** The indicators in the rubric's order, by domain. */
export function rubricOrder(rubric: Rubric): Order {
  return rubric.domains.map(({ name, indicators }) => ({ heading: name, names: indicators.map((each) => each.name) }));
}

/** Whether each rating has lines of its own: between brackets none can be added or moved as a block. */
export function areBlocks({ document }: AssessmentContext): boolean {
  return document.sections.find(({ entry }) => entry.name === "ratings")?.entry.value === undefined;
}
