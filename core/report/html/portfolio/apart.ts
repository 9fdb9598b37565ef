import { html, type Markup } from "../../../text/html.ts";
import { counted } from "../../../text/sentence.ts";
import type { Unreadable } from "../../portfolio/contents.ts";
import type { PortfolioView } from "../../portfolio/view.ts";

/** What is in the workspace and not in the grid. */
export function apart(view: PortfolioView | undefined, unreadable: readonly Unreadable[]): Markup {
  return html`${otherRubrics(view?.others ?? [])}${unread(unreadable)}`;
}

function otherRubrics(others: PortfolioView["others"]): Markup | undefined {
  if (others.length === 0) return undefined;
  return html`<section aria-labelledby="others-title"><h2 id="others-title">By other rubrics, and so not in this grid</h2>
<ul>${others.map(
    ({ rubric, reviews }) =>
      html`<li><button type="button" class="link" data-rubric="${rubric.key}">${rubric.reference}</button> <span class="soft">${rubric.title} · ${counted(reviews, "review")}</span></li>`,
  )}</ul></section>`;
}

function unread(files: readonly Unreadable[]): Markup | undefined {
  if (files.length === 0) return undefined;
  return html`<section aria-labelledby="unreadable-title"><h2 id="unreadable-title">${counted(files.length, "file")} that could not be read</h2>
<ul>${files.map(({ uri, path, why }) => html`<li><button type="button" class="link open" data-uri="${uri}">${path}</button> <span class="soft">${why}</span></li>`)}</ul></section>`;
}

/** In place of the grid, where there is nothing to show in it. */
export function nothing(view: PortfolioView | undefined): Markup {
  if (view === undefined)
    return html`<p>There is no assessment in this workspace yet. “New Assessment” in the command palette makes one.</p>`;
  return html`<p>No review fits what is chosen above.</p><p><button type="button" id="clear" class="button">Show all districts</button></p>`;
}
