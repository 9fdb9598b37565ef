import type { PortfolioRubric } from "../../portfolio/review.ts";

/** The look of the page. Colours are the editor's: see `EDITOR`. Widths of columns are variables, since they stick beside one another. */
export const STYLE = `
*{box-sizing:border-box}
[hidden]{display:none!important}
html,body{height:100%}
body{margin:0;padding:0;background:var(--page);color:var(--ink);font:var(--size)/1.4 var(--font);--name:19em;--count:8.5em;--column:8.2em;--edge:1.6rem}
#page{position:fixed;inset:0;overflow:auto;container-type:inline-size;scroll-padding:var(--head,9em) 1em 1em calc(var(--name) + var(--count))}
.top{position:sticky;left:0;width:100cqw;padding:0 var(--edge);overflow-wrap:anywhere}
header.top{padding-top:1.2rem;padding-bottom:.9rem}
h1{font-size:1.55em;line-height:1.2;font-weight:600;margin:0 0 .25em}
h2{font-size:1.1em;line-height:1.3;font-weight:600;margin:0 0 .4em}
p{margin:0 0 .3em}
ul{list-style:none;margin:0;padding:0}
.soft{color:var(--soft)}
.said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.controls{display:flex;flex-wrap:wrap;gap:.55rem .8rem;margin-top:.8rem}
.controls label{display:flex;flex-direction:column;gap:.15rem;font-size:.86em;color:var(--soft);min-width:0;max-width:100%}
.controls label:has(select:empty){display:none}
.controls select,.controls input{font:inherit;font-size:1.16em;height:1.95em;max-width:13.5em;padding:0 .4em;color:var(--vscode-input-foreground,var(--ink));background:var(--vscode-input-background,var(--page));border:1px solid var(--line);border-radius:3px}
.controls select{color:var(--vscode-dropdown-foreground,var(--ink));background:var(--vscode-dropdown-background,var(--page))}
.controls option{color:var(--vscode-dropdown-foreground,var(--ink));background:var(--vscode-dropdown-background,var(--page))}
.controls .rubric select{max-width:24em}
.controls input{width:11em}
.controls input::placeholder{color:var(--soft);opacity:1}
.controls :focus-visible{outline:2px solid var(--accent);outline-offset:-1px}
.legend{display:flex;flex-wrap:wrap;gap:.3em 1.3em;margin-top:.9rem;font-size:.92em}
.legend li{display:flex;align-items:center;gap:.45em}
.swatch{display:inline-flex;align-items:center;justify-content:center;width:1.9em;height:1.5em;border:1px solid var(--hair);border-radius:3px}
.shape{width:1em;height:1em;flex:none;color:var(--mark,var(--soft))}
.shape .line{fill:none;stroke:currentColor;stroke-width:1.6}
.shape .fill{fill:currentColor}
.shape.open .line{stroke-dasharray:2.2 2}
.open:not(button),.unrated{background:repeating-linear-gradient(135deg,var(--hatch) 0 1px,transparent 1px 6px)}
svg.open,svg.unrated{background:none!important}
body{--hatch:color-mix(in srgb,var(--ink) 17%,transparent)}
body.vscode-high-contrast{--low:color-mix(in oklab,var(--ink) 62%,var(--page));--hatch:color-mix(in srgb,var(--ink) 38%,transparent)}
#grid{width:calc(var(--name) + var(--count) + var(--columns,0)*var(--column) + var(--edge))}
#table{table-layout:fixed;border-collapse:separate;border-spacing:0;width:calc(var(--name) + var(--count) + var(--drawn,0)*var(--column))}
#table:focus{outline:none}
#table:focus-visible{outline:2px solid var(--accent)}
#table th,#table td{padding:0;height:2.15em;font-weight:400;text-align:left;border-bottom:1px solid var(--hair);vertical-align:middle}
#table .name{width:var(--name);position:sticky;left:0;z-index:1;background:var(--page);padding:.15em .8em .15em var(--edge);line-height:1.25}
#table .count{width:var(--count);position:sticky;left:var(--name);z-index:1;background:var(--page);padding:.15em .9em .15em 0;border-right:1px solid var(--line);color:var(--soft);line-height:1.2;font-variant-numeric:tabular-nums;white-space:nowrap}
#table td.count b{color:var(--ink)}
#table .of{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;overflow-wrap:anywhere}
#table th.name .soft{display:block;font-size:.86em;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
#table thead{position:sticky;top:0;z-index:2}
#table thead th{background:var(--page);vertical-align:bottom;padding-bottom:.5em;border-bottom:1px solid var(--line)}
#table thead .count{white-space:normal}
#table thead .name,#table thead .count{font-weight:600;color:var(--ink)}
#table .district{width:var(--column);padding-left:.55em;padding-right:.35em;line-height:1.25}
.district button{display:flex;align-items:flex-end;width:100%;height:3.9em;font:inherit;font-weight:600;hyphens:auto;color:inherit;background:none;border:0;padding:0;text-align:left;cursor:pointer}
.district button .of{-webkit-line-clamp:3!important}
.district button:hover{text-decoration:underline;text-underline-offset:.2em}
.district span{display:block}
.district .date,.district .status,.district .below{font-size:.86em;color:var(--soft);white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.district .below{color:var(--ink);font-variant-numeric:tabular-nums}
#table .domain th{position:static;height:2.5em;padding:.7em 0 .2em;font-weight:600;vertical-align:bottom}
#table .domain th>span{position:sticky;left:0;padding-left:var(--edge);display:inline-block}
#table .domain .soft{font-weight:400}
#table td{border-right:1px solid var(--hair)}
#table td:not(.count){padding-left:.55em;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
#table td:not(.count,.outside){cursor:pointer}
#table td:not(.count,.outside)::before{content:"";display:inline-block;width:.86em;height:.86em;margin-right:.42em;vertical-align:-.07em;border:1.4px solid var(--mark,var(--soft));border-radius:50%}
#table td[class^=rank]::before{background:conic-gradient(var(--mark) var(--share),transparent 0)}
#table td.open,#table td.unrated{text-shadow:0 0 2px var(--page),0 0 2px var(--page),0 0 3px var(--page)}
#table td.open::before{border-style:dashed}
#table td.unrated::before{background:linear-gradient(var(--soft),var(--soft)) center/50% 1.4px no-repeat}
#table tbody tr:hover>*{background-color:var(--panel)}
#table tbody tr:hover>.name,#table tbody tr:hover>.count{background:color-mix(in srgb,var(--ink) 5%,var(--page))}
#table tbody tr.domain:hover>*{background:none}
#table tbody td:not(.count,.outside):hover{background-color:color-mix(in srgb,var(--accent) 22%,var(--page))}
#table td.count:focus-visible,#table td:focus-visible,#table th:focus-visible,#table button:focus-visible{outline:2px solid var(--accent);outline-offset:-2px}
.bar{display:block;width:100%;height:4px;margin-top:.22em;border-radius:2px}
rect.rank-0{fill:var(--line);opacity:.55}
#nothing{padding-top:1.5rem}
#apart section{margin-top:2rem}
#apart{padding-bottom:2rem}
#apart li{padding:.16em 0}
.link,.open:is(button){font:inherit;color:inherit;background:none;border:0;padding:0;text-align:left;cursor:pointer}
.link{color:var(--vscode-textLink-foreground,var(--ink))}
.link:hover,button.open:hover{text-decoration:underline;text-underline-offset:.2em}
.link:focus-visible,.plain:focus-visible,.button:focus-visible,#trend button:focus-visible,.scrolls:focus-visible{outline:2px solid var(--accent);outline-offset:1px;border-radius:2px}
.button{font:inherit;padding:.35em 1em;color:var(--vscode-button-foreground);background:var(--vscode-button-background);border:1px solid var(--vscode-contrastBorder,transparent);border-radius:3px;cursor:pointer}
#trend{position:fixed;inset:0 0 0 auto;width:min(34rem,100vw);display:flex;flex-direction:column;background:var(--page);border-left:1px solid var(--line);box-shadow:0 0 18px rgb(0 0 0/.28);padding:1.1rem 0 0 1.4rem;z-index:5}
#trend header{display:flex;justify-content:space-between;align-items:flex-start;gap:1em;padding-right:1.1rem}
#trend p{padding-right:1.4rem}
#trend h2{font-size:1.3em;overflow-wrap:anywhere}
.plain{font:inherit;color:inherit;background:none;border:0;padding:.25em .5em;cursor:pointer;border-radius:3px}
.plain:hover{background:color-mix(in srgb,var(--ink) 12%,transparent)}
.scrolls{overflow:auto;flex:1;padding:.4rem 1.4rem 2rem 0;margin-top:.4rem}
#trend table{border-collapse:collapse;width:100%}
#trend th,#trend td{text-align:left;vertical-align:top;font-weight:400;padding:.32em .8em .32em 0;border-bottom:1px solid var(--hair)}
#trend td{min-width:6.8em}
#trend td.open,#trend td.unrated{background:none}
#trend thead th,#trend thead td{position:sticky;top:0;background:var(--page);z-index:1;border-bottom:1px solid var(--line)}
#trend thead button{font-weight:600}
#trend .status{display:block;font-size:.86em;color:var(--soft)}
#trend .tally th,#trend .tally td,#trend .bars th,#trend .bars td{border-bottom:0;padding-bottom:.1em}
#trend .tally .shape,#trend td .shape{margin-right:.45em;vertical-align:-.13em}
#trend .tally th{background:none}
#trend .tally td{font-variant-numeric:tabular-nums}
#trend .bars .bar{height:8px;margin-top:.4em}
#trend .domain th{font-weight:600;padding-top:1.2em}
.way{white-space:nowrap;font-weight:600}
body.vscode-high-contrast #trend{box-shadow:none}
body.vscode-high-contrast #table tbody tr:hover>*{background-color:transparent}
body.vscode-high-contrast #table tbody tr:hover>.name,body.vscode-high-contrast #table tbody tr:hover>.count{background:var(--page)}
body.vscode-high-contrast #table td:not(.count,.outside):hover{outline:1px dashed var(--accent);outline-offset:-2px}
@media (max-width:52rem){body{--name:11.5em;--count:7.2em;--column:8em;--edge:.9rem}.controls select{max-width:12.5em}.controls .rubric,.controls .rubric select{max-width:100%}.controls input{width:9em}#table .name{padding-right:.5em}}
@media (forced-colors:active){body{--page:Canvas;--ink:CanvasText;--soft:CanvasText;--line:CanvasText;--hair:GrayText;--accent:Highlight;--low:CanvasText;--high:CanvasText;--hatch:GrayText}}
`;

/** From light to strong in one hue, lowest level first: told apart by lightness too, and never by colour alone. */
export function levelStyle({ levels }: PortfolioRubric): string {
  return levels
    .map((_, index) => {
      const share = levels.length === 1 ? 100 : Math.round((100 * index) / (levels.length - 1));
      const filled = `${((100 * (index + 1)) / levels.length).toFixed(2)}%`;
      return `.rank-${index + 1}{--share:${filled};--mark:color-mix(in oklab,var(--high) ${share}%,var(--low))}rect.rank-${index + 1}{fill:var(--mark)}`;
    })
    .join("\n");
}
