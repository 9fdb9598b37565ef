import { html, type Markup } from "../../../text/html.ts";
import { counted } from "../../../text/sentence.ts";
import { shownDate } from "../../../text/shownDate.ts";
import type { PortfolioReview } from "../../portfolio/review.ts";
import type { Trend, TrendRow } from "../../portfolio/trend.ts";
import { bar, countsIn } from "./counts.ts";
import { type Mark, markAt, marksOf } from "./marks.ts";

/** A district's reviews side by side: how often each level stands, then every indicator with what moved. */
export function trend({ name, rubric, reviews, domains, elsewhere }: Trend): Markup {
  const marks = marksOf(rubric);
  const tallies = reviews.map(({ tally }) => ({ tally, counts: countsIn(tally, rubric) }));
  const span = reviews.length + 1;
  return html`<header><h2 id="trend-title">${name}</h2><button type="button" id="close" class="plain" aria-label="Close">✕</button></header>
<p class="soft">${counted(reviews.length, "review")} by ${rubric.reference}${elsewhere === 0 ? "" : `; ${elsewhere} more by other rubrics`}.${reviews.length > 1 ? " ▲ up, ▼ down since the review before." : ""}</p>
<div class="scrolls" tabindex="0" role="group" aria-labelledby="trend-title"><table>
<thead><tr><td></td>${reviews.map(({ review }) => heading(review))}</tr></thead>
<tbody>
<tr class="bars"><th scope="row">Counts</th>${tallies.map(({ counts }) => html`<td>${bar(counts)}</td>`)}</tr>
${marks.map((mark) => countRow(mark, tallies))}
</tbody>
${domains.map(
  ({ name: domain, rows }) => html`<tbody>
<tr class="domain"><th scope="rowgroup" colspan="${span}">${domain}</th></tr>
${rows.map((row) => indicatorRow(row, marks, reviews))}
</tbody>`,
)}
</table></div>`;
}

function heading({ date, status, uri }: PortfolioReview): Markup {
  const day = date === undefined ? "No date" : shownDate(date);
  return html`<th scope="col"><button type="button" class="open" data-uri="${uri}" title="Opens this review’s file">${day}</button><span class="status">${status}</span></th>`;
}

function countRow(
  { place, word, shape, look }: Mark,
  tallies: readonly { readonly tally: Trend["reviews"][number]["tally"] }[],
): Markup | undefined {
  const counts = tallies.map(({ tally }) => (place < 0 ? tally.notRated : (tally.words[place] ?? 0)));
  if (counts.every((count) => count === 0) && !look.startsWith("rank")) return undefined;
  return html`<tr class="tally"><th scope="row" class="${look}">${shape}${word}</th>${counts.map((count) => html`<td>${count}</td>`)}</tr>`;
}

function indicatorRow({ indicator, steps }: TrendRow, marks: readonly Mark[], reviews: Trend["reviews"]): Markup {
  const cells = steps.map(({ place, way }, at) => {
    const mark = markAt(marks, place);
    if (mark === undefined) return html`<td class="outside"><span class="soft">not in scope</span></td>`;
    const moved = way && html` <span class="way">${way === "up" ? "▲" : "▼"}<span class="said"> ${way}</span></span>`;
    const uri = reviews[at]?.review.uri ?? "";
    return html`<td class="${mark.look}"><button type="button" class="open" data-uri="${uri}" data-indicator="${indicator}">${mark.shape}${mark.word}${moved}</button></td>`;
  });
  return html`<tr><th scope="row">${indicator}</th>${cells}</tr>`;
}
