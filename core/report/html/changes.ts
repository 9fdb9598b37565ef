import { html, type Markup } from "../../text/html.ts";
import { shownDate } from "../../text/shownDate.ts";
import type { Summary } from "../summary.ts";
import type { Go } from "./place.ts";

/** What became of the indicators since the last review: those that moved by name, the others as a count. */
export function changes({ since }: Summary, go: Go): Markup | undefined {
  if (since === undefined) return undefined;
  const { up, down, same, new: added, gone } = since.changes;
  const named = (words: readonly [string, string], indicators: readonly string[]) =>
    indicators.length === 0
      ? undefined
      : html`<li><strong>${words[0]}${indicators.length} ${words[1]}</strong><span class="names">: ${indicators.map((each, index) => html`${index === 0 ? "" : ", "}${go(["ratings", each], each)}`)}</span></li>`;
  return html`<section id="changes" aria-labelledby="changes-title">
<h2 id="changes-title">Since the last review${since.date === undefined ? "" : `, ${shownDate(since.date)}`}</h2>
<ul class="items">
${named(["▲ ", "up"], up)}${named(["▼ ", "down"], down)}${named(["", "newly rated"], added)}${named(["", "rated then, not now"], gone)}
<li>${same.length} the same</li>
</ul>
</section>`;
}
