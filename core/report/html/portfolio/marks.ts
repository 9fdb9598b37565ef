import { html, type Markup } from "../../../text/html.ts";
import { NOT_RATED, OUT_OF_SCOPE, type Place, type PortfolioRubric, wordsIn } from "../../portfolio/review.ts";
import type { Standing } from "../../rows.ts";
import { lookOf } from "../shape.ts";

/** How a place is shown wherever it stands. */
export interface Mark {
  readonly place: Place;
  readonly word: string;
  readonly shape: Markup;
  /** Classes that styles go by: `rank-1` is the lowest level. */
  readonly look: string;
}

/** Of everything that an indicator in scope can stand at, in the rubric's order: levels, words for having none, not rated yet. */
export function marksOf(rubric: PortfolioRubric): readonly Mark[] {
  const words = wordsIn(rubric);
  const levels = { levels: rubric.levels.map((word) => ({ word, count: 0 })), unrated: [], notRatedYet: 0 };
  const mark = (place: Place, standing: Standing): Mark => {
    const { word, shape, rank } = lookOf(standing, levels);
    return { place, word, shape, look: rank > 0 ? `rank-${rank}` : standing.kind };
  };
  return [
    ...words.map((word, at) => mark(at, { kind: at < rubric.levels.length ? "level" : "unrated", word })),
    mark(NOT_RATED, { kind: "open" }),
  ];
}

/** By place. Nothing for what is out of scope. */
export function markAt(marks: readonly Mark[], place: Place | undefined): Mark | undefined {
  if (place === undefined || place === OUT_OF_SCOPE) return undefined;
  return place === NOT_RATED ? marks.at(-1) : marks[place];
}

/** What the shapes mean. */
export function legend(rubric: PortfolioRubric): Markup {
  const items = marksOf(rubric).map(
    ({ shape, word, look }) => html`<li><span class="swatch ${look}">${shape}</span>${word}</li>`,
  );
  return html`${items}<li><span class="swatch"></span>not in the review’s scope</li><li class="soft">A click, or Enter, opens the file at that place.</li>`;
}
