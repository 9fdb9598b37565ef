import type { Severity } from "../../settings/settings.ts";
import { html, type Markup } from "../../text/html.ts";
import { counted } from "../../text/sentence.ts";
import type { Summary, ToSettle } from "../summary.ts";
import { behind, shortList } from "./list.ts";
import { asText, type Go } from "./place.ts";

const WORDS: Readonly<Record<Severity, string>> = { error: "Error", warning: "Warning", information: "Information" };
const MOST = 6;

/** What is still to be settled in the file, worst first. */
export function findings({ toSettle = [] }: Summary, go: Go): Markup | undefined {
  if (toSettle.length === 0) return undefined;
  const items = toSettle.map((each) => finding(each, go));
  return html`<section id="findings" aria-labelledby="findings-title">
<h2 id="findings-title">${counted(toSettle.length, "finding")} to settle${behind("All")}</h2>
${shortList(items, "findings-rest", MOST)}
</section>`;
}

/** All of them, for the last page of a print. */
export function allFindings({ toSettle = [] }: Summary): Markup | undefined {
  if (toSettle.length === 0) return undefined;
  const items = toSettle.map((each) => finding(each, asText));
  return html`<section class="paper"><h2>To settle</h2><ul class="items">${items}</ul></section>`;
}

function finding({ severity, message, path }: ToSettle, go: Go): Markup {
  return html`<li class="finding ${severity}"><span class="tag">${WORDS[severity]}</span> ${go(path, message)}</li>`;
}
