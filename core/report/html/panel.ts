import { forHtml, html } from "../../text/html.ts";
import type { Summary } from "../summary.ts";
import { EDITOR } from "./editor.ts";
import { overview } from "./overview.ts";
import { asButton } from "./place.ts";
import { STYLE, styleOf } from "./style.ts";

/** What a page in an editor is allowed to load. */
export interface Allowed {
  /** In every script and style of ours, and in no text of somebody's. */
  readonly nonce: string;
  /** The address of the page's script. */
  readonly script: string;
}

/** The page that an editor shows beside a file, still empty: its script puts in what it is sent. */
export function panelPage({ nonce, script }: Allowed, title: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${forHtml(title)}</title>
<style nonce="${nonce}">${EDITOR}</style>
<style nonce="${nonce}" id="style"></style>
</head>
<body>
<main id="page"></main>
<p class="said" id="said" role="status"></p>
<script nonce="${nonce}" src="${forHtml(script)}"></script>
</body>
</html>
`;
}

/** What such a page shows. */
export interface PanelContent {
  /** Of the page's `main`. */
  readonly html: string;
  readonly style: string;
  /** Read out when it has become another. */
  readonly said: string;
  /** Or a sentence that says why there is none. */
  readonly isSummary: boolean;
}

export function panelContent(summary: Summary): PanelContent {
  const { rated, inScope } = summary.coverage;
  const said = `${rated} of ${inScope} indicators rated`;
  return { html: overview(summary, asButton).source, style: styleOf(summary), said, isSummary: true };
}

/** Where there is no summary: why, in a sentence. */
export function panelWithout(why: string): PanelContent {
  const page = html`<div class="overview"><section id="without"><h1>No summary</h1><p>${why}</p></section></div>`;
  return { html: page.source, style: STYLE, said: why, isSummary: false };
}
