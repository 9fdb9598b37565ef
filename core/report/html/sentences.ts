import { html, type Markup } from "../../text/html.ts";
import type { NextLevel } from "../nextLevel.ts";

/** What a level asks for, sentence by sentence, each with how far it was marked as met. */
export function sentences({ sentences: missing }: NextLevel): Markup {
  return html`<ul>${missing.map(({ text, state }) => html`<li>${text}${mark(state)}</li>`)}</ul>`;
}

function mark(state: string | undefined): Markup | undefined {
  return state === undefined ? undefined : html` <span class="soft">(${state})</span>`;
}
