import { forHtml, html } from "../../../text/html.ts";
import { EDITOR } from "../editor.ts";
import type { Allowed } from "../panel.ts";
import { controls } from "./controls.ts";
import { STYLE } from "./style.ts";

/** The page of all districts, still empty: its script draws what it is sent into the parts that have ids. */
export function portfolioPage({ nonce, script }: Allowed, title: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${forHtml(title)}</title>
<style nonce="${nonce}">${EDITOR}${STYLE}</style>
<style nonce="${nonce}" id="levels"></style>
</head>
<body>
${body(title).source}
<script nonce="${nonce}" src="${forHtml(script)}"></script>
</body>
</html>
`;
}

function body(title: string) {
  return html`<main id="page">
<header class="top">
<h1>${title}</h1>
<p><span id="extent"></span> <span id="progress" class="soft" role="status"></span></p>
${controls()}
<ul id="legend" class="legend" aria-label="What the shapes mean"></ul>
</header>
<div id="grid"><table id="table" role="grid" aria-label="Level of every indicator in every district" hidden></table></div>
<div id="nothing" class="top" hidden></div>
<div id="apart" class="top"></div>
</main>
<aside id="trend" aria-labelledby="trend-title" hidden></aside>
<p class="said" id="said" role="status"></p>`;
}
