import { fold } from "../../text/folding.ts";
import type { Choice } from "./choice.ts";
import type { PortfolioContents, Unreadable } from "./contents.ts";
import { districtName, districtsOf, latestOf, yearOf } from "./districts.ts";
import { type Options, optionsOf } from "./options.ts";
import type { PortfolioReview, PortfolioRubric } from "./review.ts";
import { sortedColumns, sortedRows } from "./sorting.ts";
import { type Tally, tallyOf } from "./tally.ts";

/** The grid as it is to be drawn. Counts are counts of what is shown. */
export interface PortfolioView {
  readonly rubric: PortfolioRubric;
  /** The level that `below` counts are about, as a place among the levels; undefined in a rubric of one level. */
  readonly below: number | undefined;
  readonly options: Options;
  /** The rows, domain by domain, or all in one group without a name. */
  readonly groups: readonly { readonly domain: string | undefined; readonly rows: readonly Row[] }[];
  readonly columns: readonly Column[];
  /** How many reviews by this rubric there are without the filters, and of how many districts. */
  readonly all: { readonly reviews: number; readonly districts: number };
  /** How many districts the columns are of. */
  readonly districts: number;
  /** Rubrics that other reviews of the workspace go by. */
  readonly others: readonly { readonly rubric: PortfolioRubric; readonly reviews: number }[];
}

export interface Row {
  /** Its place among the rubric's indicators. */
  readonly index: number;
  readonly indicator: string;
  readonly domain: string;
  /** Over the columns shown. */
  readonly tally: Tally;
}

export interface Column {
  readonly review: PortfolioReview;
  readonly name: string;
  /** Over the rows shown. */
  readonly tally: Tally;
}

/** Undefined where there is no review at all. */
export function portfolioView(contents: PortfolioContents, choice: Choice): PortfolioView | undefined {
  const byRubric = Map.groupBy(contents.reviews.values(), ({ rubric }) => rubric);
  const options = optionsOf(contents, byRubric, choice);
  if (options === undefined) return undefined;
  const { rubric, below } = options.chosen;
  const own = byRubric.get(rubric.key) ?? [];
  const districts = districtsOf(own);
  const { domain, year, status } = options.chosen;
  const sought = fold(choice.district);
  const wanted = own.filter(
    (each) =>
      (year === undefined || yearOf(each) === year) && (status === undefined || each.status === status) && isNamed(each, sought),
  );
  const reviews = choice.reviews === "latest" ? latestOf(wanted, districts) : wanted;
  const indicators = rubric.domains
    .flatMap(({ name, indicators: names }) => names.map((indicator) => ({ indicator, domain: name })))
    .map((each, index) => ({ ...each, index }))
    .filter((each) => domain === undefined || each.domain === domain);
  const rows = indicators.map((each) => {
    return {
      ...each,
      tally: tallyOf(
        reviews.map(({ places }) => places[each.index]),
        rubric,
        below,
      ),
    };
  });
  const columns = reviews.map((review) => {
    return {
      review,
      name: districtName(review),
      tally: tallyOf(
        indicators.map(({ index }) => review.places[index]),
        rubric,
        below,
      ),
    };
  });
  return {
    rubric,
    below,
    options,
    groups: sortedRows(rows, choice.rowsBy),
    columns: sortedColumns(columns, choice.columnsBy),
    all: { reviews: own.length, districts: new Set(districts.values()).size },
    districts: new Set(reviews.map((each) => districts.get(each))).size,
    others: options.rubrics.filter((each) => each.rubric !== rubric),
  };
}

/** Files that no review could be read from, by path. */
export function unreadableIn({ unreadable }: PortfolioContents): readonly Unreadable[] {
  return [...unreadable.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function isNamed({ district: { name, code } }: PortfolioReview, sought: string): boolean {
  return sought === "" || [name, code].some((each) => each !== undefined && fold(each).includes(sought));
}
