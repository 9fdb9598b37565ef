import { html, type Markup } from "../../text/html.ts";
import { shownDate } from "../../text/shownDate.ts";
import type { Summary } from "../summary.ts";

/** Whose review it is, and how far along. */
export function head({ district, review, rubric, incomplete }: Summary): Markup {
  const facts = [
    review.date === undefined ? "Review without a date" : `Review of ${shownDate(review.date)}`,
    ...(district.code === undefined ? [] : [`District ${district.code}`]),
    ...(district.state === undefined ? [] : [district.state]),
    ...(review.rater === undefined ? [] : [`Rated by ${review.rater} alone`]),
  ];
  return html`<header id="head">
<h1>${district.name ?? "District without a name"} <span class="status">${review.status}</span></h1>
<p class="facts">${facts.join(" · ")}</p>
<p class="soft">${rubric.title} <span class="reference">(${rubric.reference})</span></p>
${incomplete ? html`<p class="notice">Part of the file could not be read. What is missing here may stand there.</p>` : undefined}
</header>`;
}
