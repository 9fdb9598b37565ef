import { html, type Markup } from "../../text/html.ts";

/** The first few, and the others behind a heading that unfolds; `id` is of that part. */
export function shortList(items: readonly Markup[], id: string, most: number): Markup {
  const rest = items.slice(most);
  return html`<ul class="items">${items.slice(0, most)}</ul>
${rest.length === 0 ? undefined : html`<details class="rest" id="${id}"><summary>${rest.length} more</summary><ul class="items">${rest}</ul></details>`}`;
}

/** Beside a heading on paper, where nothing unfolds and a list ends where the page does. */
export function behind(what: string): Markup {
  return html` <span class="paper soft">${what} on the next pages</span>`;
}
