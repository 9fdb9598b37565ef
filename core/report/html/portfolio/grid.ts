import { html, type Markup } from "../../../text/html.ts";
import { counted } from "../../../text/sentence.ts";
import { shownDate } from "../../../text/shownDate.ts";
import { OUT_OF_SCOPE, type Place } from "../../portfolio/review.ts";
import type { Tally } from "../../portfolio/tally.ts";
import type { Column, PortfolioView, Row } from "../../portfolio/view.ts";
import { bar, countsIn, inWords } from "./counts.ts";
import { marksOf } from "./marks.ts";

/** The columns that are drawn, `to` left out. The others only take up room: hundreds of districts would be tens of thousands of cells. */
export interface Drawn {
  readonly from: number;
  readonly to: number;
}

/** Columns before those of the districts: the indicator's name and its counts. */
export const LEADING = 2;

/**
 * The whole of the table's content. Rows carry `data-row`, the place among the rows shown. Every cell can be focused, or has one
 * thing in it that can.
 */
export function gridRows(view: PortfolioView, drawn: Drawn): Markup {
  const [headings, ...lines] = gridCells(view, drawn);
  let at = 0;
  // Headings of domains are rows as well, and are counted among them.
  let line = 1;
  const body = view.groups.map(({ domain, rows }) => {
    const heading = domain === undefined ? undefined : domainRow(domain, rows, drawn.to - drawn.from, ++line);
    return html`<tbody>${heading}${rows.map((row) => indicatorRow(row, view, { at, line: ++line, cells: lines[at++] }))}</tbody>\n`;
  });
  return html`<thead><tr aria-rowindex="1" data-row="-1"><th class="name" scope="col" tabindex="-1" aria-colindex="1">Indicator</th><th class="count" scope="col" tabindex="-1" aria-colindex="2">${belowHeading(view)}</th>${headings}</tr></thead>
${body}`;
}

/** The cells of these columns, row by row; the headings are the first row. */
export function gridCells(view: PortfolioView, { from, to }: Drawn): readonly Markup[] {
  const columns = view.columns.slice(from, to);
  const cell = cellsOf(view);
  const rows = view.groups.flatMap((group) => group.rows);
  return [
    html`${columns.map((column, at) => columnHeading(column, view, from + at))}`,
    ...rows.map(({ index }) => html`${columns.map(({ review }, at) => cell(review.places[index], LEADING + from + at + 1))}`),
  ];
}

/** How many rows there are, the headings of the columns and of the domains included. */
export function lineCount({ groups }: PortfolioView): number {
  return groups.reduce((sum, { domain, rows }) => sum + rows.length + (domain === undefined ? 0 : 1), 1);
}

function belowHeading({ rubric, below }: PortfolioView): string {
  return below === undefined ? "Rated" : `Below ${rubric.levels[below]}`;
}

function columnHeading({ review, name, tally }: Column, { rubric, below }: PortfolioView, at: number): Markup {
  const date = review.date === undefined ? "no date" : shownDate(review.date);
  const facts = [name, ...(review.district.code === undefined ? [] : [`district ${review.district.code}`]), date, review.status];
  const part = review.incomplete ? "Part of the file could not be read. " : "";
  const counts = inWords(countsIn(tally, rubric));
  const count = below === undefined ? undefined : html`<span class="below">${tally.below} below</span>`;
  return html`<th class="district" scope="col" aria-colindex="${LEADING + at + 1}">
<button type="button" tabindex="-1" title="${facts.join(" · ")}. ${part}${counts}. Shows all reviews of this district."><span class="of">${name}</span></button>
<span class="date">${date}</span><span class="status">${review.incomplete ? "partly read" : review.status}</span>${count}</th>`;
}

function domainRow(name: string, rows: readonly Row[], columns: number, line: number): Markup {
  return html`<tr class="domain" aria-rowindex="${line}"><th scope="rowgroup" colspan="${LEADING + columns}"><span>${name} <span class="soft">${counted(rows.length, "indicator")}</span></span></th></tr>`;
}

interface Line {
  readonly at: number;
  readonly line: number;
  readonly cells: Markup | undefined;
}

function indicatorRow({ indicator, domain, tally }: Row, view: PortfolioView, { at, line, cells }: Line): Markup {
  const isAmongAll = view.options.chosen.domain === undefined && view.groups[0]?.domain === undefined;
  const ofDomain = isAmongAll ? html` <span class="soft">${domain}</span>` : undefined;
  return html`<tr aria-rowindex="${line}" data-row="${at}"><th class="name" scope="row" tabindex="-1" aria-colindex="1" title="${indicator} · ${domain}"><span class="of">${indicator}</span>${ofDomain}</th>${countCell(tally, view)}${cells}</tr>
`;
}

function countCell(tally: Tally, { rubric, below }: PortfolioView): Markup {
  const counts = countsIn(tally, rubric);
  const words =
    below === undefined ? `${tally.rated} rated` : `${tally.below} of ${tally.rated} rated are below ${rubric.levels[below]}`;
  const all = counts.length === 0 ? words : `${words}: ${inWords(counts)}`;
  const shown = below === undefined ? html`<b>${tally.rated}</b>` : html`<b>${tally.below}</b> of ${tally.rated}`;
  return html`<td class="count" tabindex="-1" aria-colindex="2" aria-label="${all}" title="${all}">${shown}${bar(counts)}</td>`;
}

/**
 * Cells of one place are alike but for their column. Their shapes are drawn by the style, not as pictures, and nothing is nested
 * in them: there may be a thousand in sight, laid out anew when one scrolls.
 */
function cellsOf({ rubric }: PortfolioView): (place: Place | undefined, column: number) => Markup {
  const outside = html`class="outside" aria-label="not in scope">`;
  const written = new Map(marksOf(rubric).map(({ place, word, look }) => [place, html`class="${look}" title="${word}">${word}`]));
  return (place = OUT_OF_SCOPE, column) =>
    html`<td tabindex="-1" aria-colindex="${column}" ${written.get(place) ?? outside}</td>`;
}
