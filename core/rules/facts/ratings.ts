import type { Rating } from "../../assessment/assessment.ts";
import type { Order } from "../../corrections/change.ts";
import { columnAt } from "../../corrections/target.ts";
import type { Document, Section } from "../../document/document.ts";
import { remembered } from "../../remembered.ts";
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
export const levelledRatings = remembered(({ assessment, rubric, indicators, scope }: AssessmentContext): readonly Levelled[] => {
  if (rubric === undefined) return [];
  const ratings = new Map(assessment.ratings.map((rating) => [rating.indicator, rating]));
  return scope.flatMap((name) => {
    const [rating, indicator] = [ratings.get(name), indicators.get(name)];
    const level = rating?.level;
    const rank = rankOf(rubric, level);
    const known = rating !== undefined && indicator !== undefined && level !== undefined && rank !== undefined;
    return known ? [{ rating, indicator, level, rank, rubric }] : [];
  });
});

/** The indicators in the rubric's order, by domain. */
export function rubricOrder(rubric: Rubric): Order {
  return rubric.domains.map(({ name, indicators }) => ({ heading: name, names: indicators.map((each) => each.name) }));
}

/**
 * Whether each rating has lines of its own, all of them read as they are written: between brackets none can be added or
 * moved as a block, and where YAML stumbles it is not certain where a block ends.
 */
export function areBlocks({ document }: Pick<AssessmentContext, "document">): boolean {
  const { sections, problems } = document;
  const [section, ...more] = sections.filter(({ entry }) => entry.name === "ratings");
  if (section === undefined) return true;
  const stumbles = problems.some(({ kind, start }) => kind === "syntax" && start >= section.base);
  return more.length === 0 && section.entry.value === undefined && !stumbles && areAligned(document, section);
}

/** Whether all entries of a section are indented alike. */
function areAligned(document: Document, { children = [] }: Section): boolean {
  return new Set(children.map(({ entry, base }) => columnAt(document, base + entry.start))).size < 2;
}
