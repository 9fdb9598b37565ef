import type { Choice } from "./choice.ts";
import type { PortfolioContents } from "./contents.ts";
import { dayOf, districtName, districtsOf } from "./districts.ts";
import { isLevel, type Place, type PortfolioReview, type PortfolioRubric } from "./review.ts";
import { type Tally, tallyOf } from "./tally.ts";

/** One district's reviews by one rubric, side by side. */
export interface Trend {
  readonly name: string;
  readonly rubric: PortfolioRubric;
  /** The earliest first; those without a date before all. */
  readonly reviews: readonly { readonly review: PortfolioReview; readonly tally: Tally }[];
  readonly domains: readonly { readonly name: string; readonly rows: readonly TrendRow[] }[];
  /** How many of the district's reviews go by other rubrics, and are not here. */
  readonly elsewhere: number;
}

export interface TrendRow {
  readonly indicator: string;
  /** In the order of the reviews. */
  readonly steps: readonly { readonly place: Place; readonly way: Way | undefined }[];
}

/** Against the review before: only two levels can be compared. */
export type Way = "up" | "down";

/** Of the district that a review is of; undefined where that review is not there, or goes by another rubric. */
export function trendOf(contents: PortfolioContents, rubric: PortfolioRubric, { trend }: Choice): Trend | undefined {
  const chosen = trend === undefined ? undefined : contents.reviews.get(trend);
  if (chosen === undefined || chosen.rubric !== rubric.key) return undefined;
  const districts = districtsOf(contents.reviews.values());
  const all = [...contents.reviews.values()].filter((each) => districts.get(each) === districts.get(chosen));
  const own = all
    .filter((each) => each.rubric === rubric.key)
    .sort((a, b) => (dayOf(a) === dayOf(b) ? (a.path < b.path ? -1 : 1) : dayOf(a) < dayOf(b) ? -1 : 1));
  let index = 0;
  const domains = rubric.domains.map(({ name, indicators }) => ({
    name,
    rows: indicators.map((indicator) => ({ indicator, steps: stepsOf(own, index++, rubric) })),
  }));
  return {
    name: districtName(chosen),
    rubric,
    reviews: own.map((review) => ({ review, tally: tallyOf(review.places, rubric, undefined) })),
    domains,
    elsewhere: all.length - own.length,
  };
}

function stepsOf(reviews: readonly PortfolioReview[], indicator: number, rubric: PortfolioRubric): TrendRow["steps"] {
  const places = reviews.map(({ places: all }) => all[indicator] ?? -1);
  return places.map((place, at) => {
    const before = places[at - 1];
    const comparable = before !== undefined && isLevel(before, rubric) && isLevel(place, rubric) && before !== place;
    return { place, way: comparable ? (place > before ? "up" : "down") : undefined };
  });
}
