import { html, type Markup } from "../../../text/html.ts";
import { counted } from "../../../text/sentence.ts";
import type { Choice } from "../../portfolio/choice.ts";
import type { PortfolioView } from "../../portfolio/view.ts";

/** What of a choice is made by choosing from a list. */
export type Listed = Exclude<keyof Choice, "district" | "trend">;

interface Control {
  readonly name: Listed;
  readonly label: string;
}

const FILTERS: readonly Control[] = [
  { name: "rubric", label: "Rubric" },
  { name: "domain", label: "Domain" },
  { name: "year", label: "Year" },
  { name: "status", label: "Status" },
  { name: "reviews", label: "Reviews" },
];
const ORDER: readonly Control[] = [
  { name: "below", label: "Count" },
  { name: "rowsBy", label: "Sort indicators" },
  { name: "columnsBy", label: "Sort districts" },
];

export const LISTS: readonly Listed[] = [...FILTERS, ...ORDER].map(({ name }) => name);

/** The lists are still empty: what there is to choose from is put in when it is known. */
export function controls(): Markup {
  const list = ({ name, label }: Control) => html`<label class="${name}">${label}<select id="${name}"></select></label>`;
  return html`<form class="controls" id="controls" aria-label="What is shown" hidden>
${FILTERS.map(list)}
<label class="search">District<input type="search" id="district" placeholder="Name or code" autocomplete="off" spellcheck="false"></label>
${ORDER.map(list)}
</form>`;
}

/** What each list holds; empty where there is nothing to choose. */
export function choices({ options, below, rubric }: PortfolioView, choice: Choice): Readonly<Record<Listed, Markup>> {
  const { chosen } = options;
  const level = below === undefined ? "" : (rubric.levels[below] ?? "");
  const all = (words: string) => ["", words] as const;
  const known = (of: readonly string[]) => of.map((each) => [each, each] as const);
  const years = options.years.map((year) => [year === "" ? " " : year, year === "" ? "without a date" : year] as const);
  const byBelow = below === undefined ? [] : ([["below", `Most below ${level}`]] as const);
  return {
    rubric: list(
      options.rubrics.map((each) => [each.rubric.key, `${each.rubric.reference} (${each.reviews})`]),
      rubric.key,
      2,
    ),
    domain: list([all("All domains"), ...known(options.domains)], chosen.domain ?? "", 3),
    year: list([all("All years"), ...years], chosen.year === "" ? " " : (chosen.year ?? ""), 3),
    status: list([all("Any status"), ...known(options.statuses)], chosen.status ?? "", 3),
    reviews: list(
      [
        ["latest", "Latest of each district"],
        ["all", "All reviews"],
      ],
      choice.reviews,
    ),
    below: list(
      options.levels.map((each) => [each, `Below ${each}`] as const),
      level,
      2,
    ),
    rowsBy: list([["rubric", "In the rubric’s order"], ...byBelow], choice.rowsBy, 2),
    columnsBy: list([["name", "By name"], ["date", "Newest review first"], ...byBelow], choice.columnsBy),
  };
}

/** The choice with one of its lists changed. */
export function chosenFrom(choice: Choice, list: Listed, value: string): Choice {
  if (list === "year") return { ...choice, year: value === "" ? undefined : value.trim() };
  // What is filtered by another rubric's words would leave nothing.
  if (list === "rubric") return { ...choice, rubric: value, domain: undefined, below: undefined, trend: undefined };
  return { ...choice, [list]: value === "" ? undefined : value };
}

/** How much is shown of how much. */
export function extent({ columns, districts, all, rubric }: PortfolioView): Markup {
  const of = districts === all.districts ? "" : `${districts.toLocaleString("en-US")} of `;
  // A district has more columns than one where all its reviews are shown, or two are of the same day.
  const reviews = columns.length === districts ? "" : `, ${counted(columns.length, "review")}`;
  return html`<strong>${of}${counted(all.districts, "district")}</strong>${reviews} · ${rubric.title} <span class="soft">(${rubric.reference})</span>`;
}

function list(entries: readonly (readonly [string, string])[], chosen: string, fewest = 0): Markup {
  if (entries.length < fewest) return html``;
  return html`${entries.map(([value, words]) => html`<option value="${value}"${value === chosen ? html` selected` : undefined}>${words}</option>`)}`;
}
