import { html, type Markup } from "../../text/html.ts";
import type { Summary } from "../summary.ts";
import { changes } from "./changes.ts";
import { coverage } from "./coverage.ts";
import { findings } from "./findings.ts";
import { grid } from "./grid.ts";
import { head } from "./head.ts";
import { gaps, steps, strengths } from "./highlights.ts";
import type { Go } from "./place.ts";

/** The page a superintendent reads. Every section has an id of its own, so that what has not changed can stay as it is. */
export function overview(summary: Summary, go: Go): Markup {
  return html`<div class="overview">
${head(summary)}
${coverage(summary)}
${grid(summary, go)}
<div class="columns">
<div>${strengths(summary, go)}${changes(summary, go)}${findings(summary, go)}</div>
<div>${gaps(summary, go)}${steps(summary, go)}</div>
</div>
</div>`;
}
