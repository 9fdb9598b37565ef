import { html, type Markup } from "../../text/html.ts";
import type { Row } from "../rows.ts";
import type { DomainSummary, Summary } from "../summary.ts";
import { MOST_COLUMNS, sizeOnPaper } from "./paper.ts";
import type { Go } from "./place.ts";
import { lookOf } from "./shape.ts";

/**
 * Every indicator under its domain, a column for each domain: the whole review at a glance, in words, shapes and colours.
 * Where there is no room for columns, the domains stand one below the other; roles are written out, since styles that do so
 * take a table's meaning away.
 */
export function grid(summary: Summary, go: Go): Markup | undefined {
  const { domains } = summary;
  if (domains.length === 0) return undefined;
  const height = Math.max(0, ...domains.map(({ rows }) => rows.length));
  const lines = Array.from({ length: height }, (_, line) => domains.map(({ rows }) => rows[line]));
  const size = sizeOnPaper(domains);
  return html`<section id="grid" aria-labelledby="grid-title">
<h2 id="grid-title">Levels by domain</h2>
<table class="grid${domains.length > MOST_COLUMNS ? " stacked" : ""}${size === "" ? "" : ` ${size}`}" role="table" aria-labelledby="grid-title">
<thead role="rowgroup"><tr role="row">${domains.map(heading)}</tr></thead>
<tbody role="rowgroup">
${lines.map((line) => html`<tr role="row">${line.map((row) => (row === undefined ? html`<td class="none" role="cell"></td>` : cell(row, summary, go)))}</tr>\n`)}
</tbody>
</table>
</section>`;
}

/** A domain's name, and its own distribution as a bar that is read out as words. */
function heading({ name, distribution }: DomainSummary): Markup {
  const used = [
    ...distribution.levels.map(({ word, count }, index) => ({ word, count, rank: index + 1 })),
    ...distribution.unrated.map(({ word, count }) => ({ word, count, rank: 0 })),
    { word: "not rated yet", count: distribution.notRatedYet, rank: 0 },
  ].filter(({ count }) => count > 0);
  const words = used.map(({ word, count }) => `${count} ${word}`).join(", ");
  return html`<th scope="col" role="columnheader"><span class="name">${name}</span> ${used.length === 0 ? undefined : html`${bar(used, words)}<span class="paper counts">${words}</span>`}</th>`;
}

/** Drawn, not styled: a page that allows no inline styles shows it as well. */
function bar(parts: readonly { readonly count: number; readonly rank: number }[], words: string): Markup {
  const all = parts.reduce((sum, { count }) => sum + count, 0);
  let from = 0;
  const pieces = parts.map(({ count, rank }) => {
    const piece = html`<rect class="rank-${rank}" x="${from}" y="0" width="${count}" height="1"/>`;
    from += count;
    return piece;
  });
  return html`<svg class="bar" role="img" aria-label="${words}" viewBox="0 0 ${all} 1" preserveAspectRatio="none">${pieces}</svg>`;
}

function cell(row: Row, { distribution }: Summary, go: Go): Markup {
  const { word, shape, rank } = lookOf(row.standing, distribution);
  const indicator = html`<span class="name">${go(["ratings", row.indicator], row.indicator)}</span>`;
  if (!row.inScope) return html`<td class="outside" role="cell">${indicator} <span class="word">not in scope</span></td>`;
  return html`<td class="rank-${rank} ${row.standing.kind}" role="cell">${indicator}
<span class="word">${shape}${word}${direction(row)}</span></td>`;
}

function direction({ direction: way, previous }: Row): Markup | undefined {
  if (way !== "up" && way !== "down") return undefined;
  const from = previous?.kind === "level" ? previous.word : "";
  return html` <span class="way">${way === "up" ? "▲ up" : "▼ down"}<span class="said"> from ${from}</span></span>`;
}
