import { html, type Markup } from "../../text/html.ts";
import type { Tally } from "../distribution.ts";
import type { Summary } from "../summary.ts";
import { lookOf } from "./shape.ts";

/** How much is rated, and how often each word stands: first of all, since everything else rests on it. */
export function coverage({ coverage: { rated, inScope, outOfScope }, distribution }: Summary): Markup {
  const level = ({ word, count }: Tally) => tally(lookOf({ kind: "level", word }, distribution), count);
  const unrated = distribution.unrated.filter(({ count }) => count > 0);
  const open = distribution.notRatedYet;
  return html`<section id="coverage" aria-labelledby="coverage-title">
<h2 id="coverage-title">${rated} of ${inScope} indicators rated</h2>
${outOfScope === 0 ? undefined : html`<p class="soft">${outOfScope} more are not in the scope of this review.</p>`}
<ul class="tallies">
${distribution.levels.map(level)}
${unrated.map(({ word, count }) => tally(lookOf({ kind: "unrated", word }, distribution), count))}
${open === 0 ? undefined : tally(lookOf({ kind: "open" }, distribution), open)}
</ul>
</section>`;
}

function tally({ word, shape, rank }: ReturnType<typeof lookOf>, count: number): Markup {
  return html`<li class="rank-${rank}">${shape}<strong>${count}</strong> ${word}</li>`;
}
