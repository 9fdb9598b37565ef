import type { Summary } from "../summary.ts";

/** The domains of the grid one below the other, each with its indicators in as many columns as there is room for. */
const stacked = (grid: string) => `
${grid}{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,11rem),1fr));gap:4px;width:100%;margin:0}
${grid} thead,${grid} tbody,${grid} tr{display:contents}
${grid} th{grid-column:1/-1;padding:.7em 0 .1em}
${grid} td{display:block}
${grid} td.none{display:none}
`;

/**
 * The look of the page. Colours are variables: `PAPER` gives them for paper and the web; `EDITOR` takes them from an
 * editor's theme. Levels go from light to strong in one hue, so they are told apart by lightness too, and never by colour alone.
 */
export const STYLE = `
*{box-sizing:border-box}
body{margin:0;padding:1.5rem 2rem;background:var(--page);color:var(--ink);font:var(--size)/1.45 var(--font);overflow-wrap:anywhere}
main{max-width:70rem;margin:0 auto}
h1{font-size:1.7em;line-height:1.2;margin:0 0 .2em;font-weight:600}
h2{font-size:1.1em;line-height:1.3;margin:0 0 .5em;font-weight:600}
h3{font-size:1em;margin:0;font-weight:600}
p{margin:0 0 .35em}
ul{margin:0;padding:0;list-style:none}
section{margin-top:1.6em}
.soft,.reference{color:var(--soft)}
.paper{display:none}
.status,.tag{display:inline-block;font-size:.76rem;line-height:1.3;font-weight:600;padding:.1em .6em;border:1px solid var(--line);border-radius:1em;vertical-align:.1em;overflow-wrap:anywhere}
.status{vertical-align:.3em;letter-spacing:0}
.notice{border-left:3px solid var(--accent);padding:.4em .8em;margin-top:.6em;background:var(--panel)}
.tallies{display:flex;flex-wrap:wrap;gap:.3em 1.8em;font-size:1.05em}
.tallies strong{font-size:1.25em;font-variant-numeric:tabular-nums}
.shape{width:1em;height:1em;margin-right:.4em;vertical-align:-.13em;flex:none}
.shape .line{fill:none;stroke:currentColor;stroke-width:1.6}
.shape .fill{fill:currentColor}
.shape.open .line{stroke-dasharray:2.2 2}
.tallies .shape,.word .shape{color:var(--mark,var(--soft))}
.grid{border-collapse:separate;border-spacing:4px;width:calc(100% + 8px);table-layout:fixed;margin:0 -4px}
.grid th{text-align:left;font-weight:600;font-size:.88em;line-height:1.25;padding:.2em .2em .4em;vertical-align:bottom}
.grid td{padding:.4em .55em;font-size:.88em;line-height:1.3;border-radius:3px;background:var(--panel);border-left:4px solid var(--panel);vertical-align:top}
.grid td.none{background:none;border:0}
.grid td.open,.grid td.unrated,.grid td.outside{background:repeating-linear-gradient(135deg,var(--panel) 0 5px,var(--page) 5px 9px)}
.grid td.outside{color:var(--soft)}
.grid td>.name{display:block;font-weight:600}
.grid .word{display:block;margin-top:.15em;color:var(--soft)}
.way{white-space:nowrap;color:var(--ink);font-weight:600}
.said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.bar{display:block;width:100%;height:6px;margin-top:.45em;border-radius:2px}
rect.rank-0{fill:var(--line)}
.columns{display:grid;grid-template-columns:1fr 1fr;gap:0 2.5rem}
.columns>div{min-width:0}
.items>li{position:relative;padding:.34em 0;border-top:1px solid var(--hair)}
.items>li:first-child{border-top:0}
.rest .items>li:first-child{border-top:1px solid var(--hair)}
.finding .tag{margin-right:.2em}
.finding.error .tag{border-color:var(--error)}
.finding.warning .tag{border-color:var(--warning)}
summary{position:relative;width:fit-content;cursor:pointer;color:var(--soft)}
summary:hover{color:var(--ink)}
.reach{font-size:.94em}
.reach ul{padding:.2em 0 .3em 1.2em;list-style:disc}
.reach li{margin-bottom:.2em}
.rest{margin-top:.3em}
.go{font:inherit;color:inherit;background:none;border:0;padding:0;margin:0;text-align:left;cursor:pointer;overflow-wrap:anywhere}
.go:hover{text-decoration:underline;text-underline-offset:.2em}
.go:focus-visible,summary:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
.details{margin-top:2.5em}
.details article{padding:.6em 0 .7em .9em;border-left:4px solid var(--mark,var(--hair));margin-bottom:.6em}
.details article>p,.details .reach li{max-width:46rem}
.details .word{font-weight:400;margin-left:.5em;color:var(--soft)}
@media screen and (max-width:52rem){body{padding:1rem}.columns{grid-template-columns:1fr}${stacked(".grid")}}
${stacked(".grid.stacked")}
@media (forced-colors:active){:root{--page:Canvas;--ink:CanvasText;--soft:CanvasText;--line:CanvasText;--hair:GrayText;--panel:Canvas;--accent:Highlight;--low:color-mix(in oklab,CanvasText 35%,Canvas);--high:CanvasText;--error:CanvasText;--warning:CanvasText}.grid td{border:1px solid CanvasText;border-left-width:4px}.grid td.open,.grid td.unrated,.grid td.outside{background:Canvas;border-style:dashed}.shape{color:CanvasText!important}}
`;

/** For a summary: colours for each level of its rubric, lowest first, and each domain's place where they are stacked. */
export function styleOf({ distribution: { levels }, domains }: Summary): string {
  return STYLE + [...levels.map((_, index) => level(index, levels.length)), ...domains.map((_, index) => place(index))].join("");
}

function level(index: number, levels: number): string {
  const share = levels === 1 ? 100 : Math.round((100 * index) / (levels - 1));
  const rank = `.rank-${index + 1}`;
  return `${rank}{--mark:color-mix(in oklab,var(--high) ${share}%,var(--low))}.grid td${rank}{border-left-color:var(--mark)}rect${rank}{fill:var(--mark)}\n`;
}

function place(index: number): string {
  return `.grid tr>:nth-child(${index + 1}){order:${index}}\n`;
}

/** Colours for paper and the web, by what the reader's system prefers. */
export const PAPER = `
:root{color-scheme:light dark;--size:14px;--font:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;--page:#fff;--ink:#1d2430;--soft:#545d6b;--line:#aab3c0;--hair:#e4e8ee;--panel:#f3f5f8;--accent:#0b57a4;--low:#8aa6c6;--high:#0a3a72;--error:#b3261e;--warning:#96690a}
@media screen and (prefers-color-scheme:dark){:root{--page:#16191f;--ink:#e6e9ee;--soft:#a3acb9;--line:#5b6675;--hair:#2b313b;--panel:#20252d;--accent:#7ab3f0;--low:#5d82b0;--high:#b4d6ff;--error:#ff9a91;--warning:#f0c26b}}
`;
