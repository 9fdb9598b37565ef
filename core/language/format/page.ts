import type { Document } from "../../document/document.ts";
import type { TextNode } from "../../document/tree.ts";
import { Lines } from "../../text/lines.ts";
import { eachText } from "../textLines.ts";
import type { Region } from "./regions.ts";

/** What a line is: blank, a comment alone, the beginning of something, or more of a text that began above. */
export const [BLANK, COMMENT, CONTENT, MORE] = [0, 1, 2, 3];

/** A file as lines, each with what may be done to it. Arrays go by line, from 0. */
export interface Page {
  readonly text: string;
  readonly lines: Lines;
  readonly kind: Uint8Array;
  /** Where the line's first visible character stands, in columns from 0; of a blank line, how many blanks it has. */
  readonly column: Int32Array;
  /** 1: in a region that is not sound; no part of the line may change. */
  readonly fixed: Uint8Array;
  /** 1: a text goes on behind this line's break, so the blanks before the break are the text's. */
  readonly open: Uint8Array;
}

export function pageOf(document: Document, regions: readonly Region[]): Page {
  const { text } = document;
  const lines = new Lines(text);
  const count = lines.starts.length;
  const page: Page = {
    text,
    lines,
    kind: new Uint8Array(count),
    column: new Int32Array(count),
    fixed: new Uint8Array(count),
    open: new Uint8Array(count),
  };
  for (let line = 0; line < count; line++) look(page, line);
  for (const { sound, start, end } of regions) {
    if (!sound) page.fixed.fill(1, lines.lineAt(start), end >= text.length ? count : lines.lineAt(end));
  }
  eachText(document, lines, (node, base, line) => takeText(page, node, base, line));
  return page;
}

/** Where a line's own text begins: behind a byte order mark. */
export function beginning({ text, lines }: Page, line: number): number {
  return line === 0 && text.startsWith("\ufeff") ? 1 : lines.startOf(line);
}

function look(page: Page, line: number): void {
  const { text, kind, column } = page;
  const start = beginning(page, line);
  let at = start;
  while (text[at] === " " || text[at] === "\t") at++;
  const mark = text[at];
  column[line] = at - start;
  kind[line] = mark === undefined || mark === "\n" || mark === "\r" ? BLANK : mark === "#" ? COMMENT : CONTENT;
}

function takeText(page: Page, node: TextNode, base: number, first: number): void {
  const last = node.style === "block" ? lastOfBlock(page, node, base, first) : page.lines.lineAt(base + node.end);
  page.kind.fill(MORE, first + 1, last + 1);
  // Behind a block's mark there is nothing of its text yet.
  page.open.fill(1, node.style === "block" ? first + 1 : first, last);
  if (node.style === "block" && last > first) page.open[last] = 1;
}

/** Blank lines below a block are none of its text, unless it asks to keep them or they are longer than its margin. */
function lastOfBlock({ text, lines, kind, column }: Page, node: TextNode, base: number, first: number): number {
  let last = lines.lineAt(base + node.end);
  const header = text.slice(base + node.start, lines.endOf(first));
  if (/^[|>][-\d]*\+/.test(header)) {
    while (last + 1 < lines.starts.length && kind[last + 1] === BLANK) last++;
    return last;
  }
  if (/^[|>][-]?\d/.test(header)) return last;
  let margin = first + 1;
  while (margin < last && kind[margin] === BLANK) margin++;
  const isIdle = (line: number) => kind[line] === BLANK && (column[line] ?? 0) <= (column[margin] ?? 0);
  while (last > margin && isIdle(last) && !lines.lineText(last).includes("\t")) last--;
  return last;
}
