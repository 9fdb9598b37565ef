import { STATUSES } from "../../rubric/deriveSchema.ts";
import type { Choice } from "./choice.ts";
import type { PortfolioContents } from "./contents.ts";
import { yearOf } from "./districts.ts";
import type { PortfolioReview, PortfolioRubric } from "./review.ts";

/** What there is to choose between, and what is chosen of it. */
export interface Options {
  /** Those that reviews go by, most reviews first. */
  readonly rubrics: readonly { readonly rubric: PortfolioRubric; readonly reviews: number }[];
  /** Of the chosen rubric. */
  readonly domains: readonly string[];
  /** Years of the chosen rubric's reviews, the newest first; empty for reviews without a date, last. */
  readonly years: readonly string[];
  /** In the order in which a review goes through them, as far as known. */
  readonly statuses: readonly string[];
  /** Of the chosen rubric, all but the lowest: nothing stands below that. */
  readonly levels: readonly string[];
  readonly chosen: {
    readonly rubric: PortfolioRubric;
    readonly domain: string | undefined;
    readonly year: string | undefined;
    readonly status: string | undefined;
    /** A place among the rubric's levels. */
    readonly below: number | undefined;
  };
}

/** Undefined where there is no review. */
export function optionsOf(
  contents: PortfolioContents,
  byRubric: ReadonlyMap<string, readonly PortfolioReview[]>,
  choice: Choice,
): Options | undefined {
  const rubrics = [...byRubric].flatMap(([key, own]) => {
    const rubric = contents.rubrics.get(key);
    return rubric === undefined ? [] : [{ rubric, reviews: own.length }];
  });
  rubrics.sort((a, b) => b.reviews - a.reviews || (a.rubric.key < b.rubric.key ? -1 : 1));
  const rubric = (rubrics.find((each) => each.rubric.key === choice.rubric) ?? rubrics[0])?.rubric;
  if (rubric === undefined) return undefined;
  const own = byRubric.get(rubric.key) ?? [];
  const domains = rubric.domains.map(({ name }) => name);
  const years = [...new Set(own.map(yearOf))].sort().reverse();
  const statuses = [...new Set(own.map(({ status }) => status))].sort((a, b) => stage(a) - stage(b) || (a < b ? -1 : 1));
  const known = (of: readonly string[], word: string | undefined) => of.find((each) => each === word);
  const below = rubric.levels.indexOf(choice.below ?? "");
  return {
    rubrics,
    domains,
    years,
    statuses,
    levels: rubric.levels.slice(1),
    chosen: {
      rubric,
      domain: known(domains, choice.domain),
      year: known(years, choice.year),
      status: known(statuses, choice.status),
      below: below > 0 ? below : usualLevel(rubric),
    },
  };
}

/** The highest but one; of two levels, the higher. */
function usualLevel({ levels }: PortfolioRubric): number | undefined {
  return levels.length < 2 ? undefined : Math.max(1, levels.length - 2);
}

function stage(status: string): number {
  const known: readonly string[] = STATUSES;
  return known.includes(status) ? known.indexOf(status) : known.length;
}
