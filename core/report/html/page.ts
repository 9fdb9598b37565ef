import { forHtml, html, type Markup } from "../../text/html.ts";
import type { Summary } from "../summary.ts";
import { details } from "./details.ts";
import { overview } from "./overview.ts";
import { asText } from "./place.ts";
import { PRINT } from "./print.ts";
import { PAPER, styleOf } from "./style.ts";

/** The summary as a file of its own: opens in any browser, prints on paper, loads nothing. */
export function summaryPage(summary: Summary): string {
  const title = `${summary.district.name ?? "District"}: ${summary.rubric.title}`;
  const style = [PAPER, styleOf(summary), PRINT].join("");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${forHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${body(summary).source}
</body>
</html>
`;
}

function body(summary: Summary): Markup {
  return html`<main>
${overview(summary, asText)}
${details(summary)}
</main>`;
}
