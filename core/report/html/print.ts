/**
 * On paper the overview is one Letter page, whatever is in it; the details begin on the next, and have in full what the
 * overview leaves out. There a text of more lines than there is room for ends in an ellipsis, and a list where the page
 * does: what does not fit as a whole goes to a further column, which is out of sight.
 */
export const PRINT = `
@page{size:letter;margin:.5in}
@media print{
:root{--ink:#000;--soft:#444}
body{padding:0;font-size:8.4pt;line-height:1.3}
main{max-width:none}
.overview{height:9.98in;overflow:hidden;break-after:page;display:flex;flex-direction:column}
.overview>*{flex:none}
.overview>.columns{flex:1 1 0;min-height:0;grid-template-rows:minmax(0,1fr);gap:0 .3in}
.columns>div{height:100%;column-count:1;column-fill:auto;overflow:hidden}
.columns li{break-inside:avoid-column}
.columns h2{break-after:avoid-column}
.paper{display:block}
h2 .paper{display:inline;font-weight:400;font-size:.86em}
.rest,.overview .reach,.overview .names,#findings .items{display:none}
section{margin-top:.12in}
h1{font-size:1.6em}
h2{margin-bottom:.35em}
.tag{font-size:.82em}
.status{font-size:7pt}
.bar,.shape,.grid td,.details article{print-color-adjust:exact}
h1,.facts,.facts+p,.overview h2,.overview .items>li,#head .notice,.grid .name,.grid td>.name,.grid .word{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
.overview .items>li{padding:.14em 0}
.overview #steps li{display:block}
.do,.who{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
.who{-webkit-line-clamp:1}
.details .do,.details .who{display:inline}
.overview .grid .word{-webkit-line-clamp:1}
.overview .grid th .name{-webkit-line-clamp:4}
.status{max-width:20em;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.tallies{max-height:4.6em;line-height:1.5;overflow:hidden}
.grid{border-spacing:2.5px;margin:0 -2.5px;width:calc(100% + 5px)}
.overview{padding:0 2.5px;margin:0 -2.5px}
.grid td{padding:.16em .45em}
.grid td>.name{font-weight:400}
.overview .counts{display:none}
.grid.tight th{padding-bottom:.1em}
.grid.tight td{padding:0 .4em;display:table-cell}
.grid.tight td>.name,.grid.tight .word{-webkit-line-clamp:1}
.grid.tight td{position:relative;padding-left:1.6em}
.grid.tight td .word{position:absolute;left:.4em;top:.1em;width:1em;height:1.3em;margin:0}
.grid.tight .way{display:none}
.grid.tight.stacked{grid-template-columns:repeat(4,1fr);gap:1.5px 4px}
.grid.tight.stacked td{display:block}
.grid.tight.stacked td.none{display:none}
.grid.tight.stacked th{padding:.25em 0 0}
.grid.tight.stacked th .name{-webkit-line-clamp:1}
.grid.tight.stacked .bar{display:none}
.grid.counted{display:grid;grid-template-columns:1fr 1fr;gap:0 .3in;margin:0;width:auto;max-height:5.4in;overflow:hidden}
.grid.counted thead,.grid.counted tr{display:contents}
.grid.counted tbody{display:none}
.grid.counted th{grid-column:auto;height:.36in;padding:0}
.grid.counted th .name,.grid.counted .counts{-webkit-line-clamp:1}
.grid.counted .counts{display:-webkit-box;-webkit-box-orient:vertical;overflow:hidden;font-weight:400;color:var(--soft)}
.grid.counted .bar{max-width:none;height:3px;margin:1px 0}
.details{margin:0}
.details h2,.details h3,.details .soft{break-after:avoid}
.details article{break-inside:avoid;margin-bottom:.3em;padding:.3em 0 .4em .8em}
.details article>p,.details .reach li{max-width:none}
}
`;
