import { html, type Markup } from "../../text/html.ts";
import type { Distribution } from "../distribution.ts";
import type { Standing } from "../rows.ts";

/** How a word looks beside its name: a level is a disc filled as far as it is up the scale, so that no colour is needed. */
export interface Look {
  readonly word: string;
  readonly shape: Markup;
  /** From 1, lowest first; 0 for what is no level. Styles go by it. */
  readonly rank: number;
}

export function lookOf(standing: Standing, { levels }: Distribution): Look {
  if (standing.kind === "open") return { word: "not rated yet", shape: ring("open"), rank: 0 };
  if (standing.kind === "unrated") return { word: standing.word, shape: ring("unrated"), rank: 0 };
  const rank = levels.findIndex(({ word }) => word === standing.word) + 1;
  return { word: standing.word, shape: disc(rank / levels.length), rank };
}

/** A circle of which `share`, over 0 and up to 1, is filled, clockwise from the top. */
function disc(share: number): Markup {
  const angle = 2 * Math.PI * share;
  const [x, y] = [8 + 6 * Math.sin(angle), 8 - 6 * Math.cos(angle)].map((each) => each.toFixed(2));
  const filled =
    share >= 1
      ? html`<circle class="fill" cx="8" cy="8" r="6"/>`
      : html`<path class="fill" d="M8 8V2A6 6 0 ${share > 0.5 ? 1 : 0} 1 ${x ?? ""} ${y ?? ""}Z"/>`;
  return html`<svg class="shape" viewBox="0 0 16 16" aria-hidden="true">${filled}<circle class="line" cx="8" cy="8" r="6"/></svg>`;
}

function ring(kind: "open" | "unrated"): Markup {
  const inner = kind === "unrated" ? html`<path class="line" d="M5 8H11"/>` : undefined;
  return html`<svg class="shape ${kind}" viewBox="0 0 16 16" aria-hidden="true"><circle class="line" cx="8" cy="8" r="6"/>${inner}</svg>`;
}
