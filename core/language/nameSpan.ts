import type { TextNode } from "../document/tree.ts";
import type { Span } from "../text/span.ts";

/** Where the words of a text stand: within its quotation marks, below its block mark. `source` counts as the node does. */
export function nameSpan(source: string, node: TextNode): Span {
  if (node.style === "plain") return { start: node.start, end: node.end };
  const written = source.slice(node.start, node.end);
  if (node.style === "quoted") {
    const mark = written[0] ?? "";
    const opened = mark === '"' || mark === "'";
    const closed = opened && written.length > 1 && written.endsWith(mark);
    return { start: node.start + (opened ? 1 : 0), end: node.end - (closed ? 1 : 0) };
  }
  const from = blockStart(written);
  const words = written.slice(from);
  const start = node.start + from + (words.length - words.trimStart().length);
  return { start, end: Math.max(start, node.start + from + words.trimEnd().length) };
}

/** Where a block's text begins, behind the line with its mark. Text that is only read as a block has no mark. */
export function blockStart(written: string): number {
  if (!/^[|>]/.test(written)) return 0;
  const lineBreak = /\r\n|\n|\r/.exec(written);
  return lineBreak === null ? written.length : lineBreak.index + lineBreak[0].length;
}

/** Where each item of a list stands that was written as one text. Items that the source hides are left out. */
export function itemSpans(source: string, node: TextNode, items: readonly string[]): (Span & { readonly item: string })[] {
  const { start, end } = nameSpan(source, node);
  let from = start;
  return items.flatMap((item) => {
    const at = source.indexOf(item, from);
    if (at < 0 || at + item.length > end) return [];
    from = at + item.length;
    return [{ item, start: at, end: from }];
  });
}
