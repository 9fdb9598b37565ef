/**
 * Colours and type of the editor's theme, for the page beside a file. Shades between its colours are mixed of them, so that
 * they go with any theme; in high contrast, borders do what fills do elsewhere.
 */
export const EDITOR = `
:root{--font:var(--vscode-font-family);--size:var(--vscode-font-size,13px);--page:var(--vscode-editor-background);--ink:var(--vscode-editor-foreground);--soft:color-mix(in srgb,var(--ink) 78%,var(--page));--line:color-mix(in srgb,var(--ink) 45%,var(--page));--hair:color-mix(in srgb,var(--ink) 14%,var(--page));--panel:color-mix(in srgb,var(--ink) 5%,var(--page));--accent:var(--vscode-focusBorder);--low:color-mix(in oklab,var(--vscode-charts-blue) 68%,var(--page));--high:color-mix(in oklab,var(--vscode-charts-blue) 55%,var(--ink));--error:var(--vscode-editorError-foreground);--warning:var(--vscode-editorWarning-foreground)}
body.vscode-high-contrast{--soft:var(--ink);--line:var(--vscode-contrastBorder);--hair:var(--vscode-contrastBorder);--panel:var(--page);--low:color-mix(in oklab,var(--ink) 40%,var(--page));--high:var(--ink)}
.vscode-high-contrast .grid td{border:1px solid var(--line);border-left-width:4px}
.vscode-high-contrast .grid td.none{border:0}
.vscode-high-contrast .grid td.open,.vscode-high-contrast .grid td.unrated,.vscode-high-contrast .grid td.outside{background:var(--page);border-style:dashed}
.vscode-high-contrast .grid td.open,.vscode-high-contrast .grid td.unrated,.vscode-high-contrast .grid td.outside{border-left:1px dashed var(--line);padding-left:calc(.55em + 3px)}
.vscode-high-contrast .tallies .shape,.vscode-high-contrast .word .shape{color:var(--ink)}
.vscode-high-contrast rect.rank-0{fill:var(--page)}
.vscode-high-contrast .bar{outline:1px solid var(--line)}
h1{font-size:1.5em}
`;
