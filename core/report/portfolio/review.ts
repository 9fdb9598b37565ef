import type { Assessment } from "../../assessment/assessment.ts";
import { type Rubric, referenceTo } from "../../rubric/rubric.ts";
import { fingerprint } from "../../text/fingerprint.ts";
import { rowsOf, type Standing } from "../rows.ts";

/** A rubric as far as a grid of its indicators needs it. */
export interface PortfolioRubric {
  /** Rubrics of one name that differ in what is listed here have different keys. */
  readonly key: string;
  /** `id@version`. */
  readonly reference: string;
  readonly title: string;
  /** Lowest first. */
  readonly levels: readonly string[];
  readonly unrated: readonly string[];
  readonly domains: readonly { readonly name: string; readonly indicators: readonly string[] }[];
}

/** One review of one district, small enough to be sent and kept by the hundred. Texts are the file's own. */
export interface PortfolioReview {
  readonly uri: string;
  /** From the workspace's root, with `/`. */
  readonly path: string;
  readonly district: Assessment["district"];
  /** As written; a date if it is one. */
  readonly date: string | undefined;
  readonly status: string;
  /** The key of its rubric. */
  readonly rubric: string;
  /** Part of the file could not be read. */
  readonly incomplete: boolean;
  /** Where each indicator stands, in the rubric's order: see `placeIn`. */
  readonly places: readonly Place[];
}

/** A word's place among the rubric's levels, lowest first, and then its words for having no level; or one of the two below. */
export type Place = number;
export const NOT_RATED: Place = -1;
export const OUT_OF_SCOPE: Place = -2;

export interface Located {
  readonly uri: string;
  readonly path: string;
}

export function portfolioReviewOf({ uri, path }: Located, assessment: Assessment, rubric: Rubric): PortfolioReview {
  const { district, review, incomplete } = assessment;
  const { key, levels, unrated } = portfolioRubricOf(rubric);
  const words = [...levels, ...unrated];
  const places = rowsOf(assessment, rubric, undefined).map(({ inScope, standing }) =>
    inScope ? placeIn(words, standing) : OUT_OF_SCOPE,
  );
  return { uri, path, district, date: review.date, status: review.status, rubric: key, incomplete, places };
}

function placeIn(words: readonly string[], standing: Standing): Place {
  return standing.kind === "open" ? NOT_RATED : words.indexOf(standing.word);
}

const made = new WeakMap<Rubric, PortfolioRubric>();

export function portfolioRubricOf(rubric: Rubric): PortfolioRubric {
  const known = made.get(rubric);
  if (known !== undefined) return known;
  const { title, levels, unrated, domains } = rubric;
  const content = {
    reference: referenceTo(rubric),
    title,
    levels: levels.map(({ name }) => name),
    unrated,
    domains: domains.map(({ name, indicators }) => ({ name, indicators: indicators.map((each) => each.name) })),
  };
  const result = { key: `${content.reference} ${fingerprint(JSON.stringify(content))}`, ...content };
  made.set(rubric, result);
  return result;
}

/** All of the rubric's words, as places count them. */
export function wordsIn({ levels, unrated }: PortfolioRubric): readonly string[] {
  return [...levels, ...unrated];
}

export function isLevel(place: Place, { levels }: PortfolioRubric): boolean {
  return place >= 0 && place < levels.length;
}
