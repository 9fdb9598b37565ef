import { html, type Markup } from "../../../text/html.ts";
import type { PortfolioRubric } from "../../portfolio/review.ts";
import type { Tally } from "../../portfolio/tally.ts";
import { marksOf } from "./marks.ts";

export interface Count {
  readonly word: string;
  readonly count: number;
  /** From 1, lowest level first; 0 for what is no level. */
  readonly rank: number;
}

/** How often each word stands, in the rubric's order; words that stand nowhere are left out. */
export function countsIn({ words, notRated }: Tally, rubric: PortfolioRubric): readonly Count[] {
  return marksOf(rubric)
    .map(({ place, word }) => {
      return {
        word,
        count: place < 0 ? notRated : (words[place] ?? 0),
        rank: place < 0 || place >= rubric.levels.length ? 0 : place + 1,
      };
    })
    .filter(({ count }) => count > 0);
}

/** "3 Developing, 20 Proficient, 4 not rated yet". */
export function inWords(counts: readonly Count[]): string {
  return counts.map(({ count, word }) => `${count} ${word}`).join(", ");
}

/** The counts as lengths. Drawn, not styled: a page that allows no inline styles shows it as well. */
export function bar(counts: readonly Count[]): Markup | undefined {
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return undefined;
  let from = 0;
  const parts = counts.map(({ count, rank }) => {
    const part = html`<rect class="rank-${rank}" x="${from}" width="${count}" height="1"/>`;
    from += count;
    return part;
  });
  return html`<svg class="bar" viewBox="0 0 ${all} 1" preserveAspectRatio="none" aria-hidden="true">${parts}</svg>`;
}
