import { ratingOf } from "../report/rows.ts";
import { descriptorOf, indicatorsOf } from "../rubric/rubric.ts";
import type { Asked } from "./asked.ts";
import { descriptorProse, errataProse, presupposedProse } from "./hover/descriptors.ts";
import { heading, type Prose } from "./prose.ts";

/** What a person chooses between who rates an indicator. */
export interface IndicatorDetails {
  readonly name: string;
  readonly domain: string;
  /** Lowest first. */
  readonly levels: readonly LevelDetails[];
  /** Words in place of a level. */
  readonly unrated: readonly string[];
  /** The level, or the word for having none, that it has in the file now, as it is read. */
  readonly word: string | undefined;
}

export interface LevelDetails {
  readonly name: string;
  readonly buildsOn: string | undefined;
  /** The descriptor, verbatim, on one line; empty where the rubric has none. */
  readonly text: string;
  /** The same with what the review marks of its criteria. */
  readonly prose: Prose;
}

/** Undefined where the rubric is not known, or has no such indicator. */
export function indicatorDetails({ analysis }: Asked, name: string): IndicatorDetails | undefined {
  const { rubric, assessment } = analysis;
  const indicator = rubric && indicatorsOf(rubric).find((each) => each.name === name);
  if (rubric === undefined || indicator === undefined) return undefined;
  const rating = assessment && ratingOf(assessment, indicator);
  const judged = { indicator, rubric, marks: rating?.criteria ?? new Map<string, string>() };
  return {
    name,
    domain: indicator.domain,
    levels: rubric.levels.map(({ name: level, buildsOn }) => ({
      name: level,
      buildsOn,
      text: descriptorOf(indicator, level)?.text.replace(/\s+/g, " ").trim() ?? "",
      prose: [
        heading(level),
        ...descriptorProse(judged, level),
        ...presupposedProse(judged, level),
        ...errataProse(indicator, [level]),
      ],
    })),
    unrated: rubric.unrated,
    word: rating?.level,
  };
}
