import type { Document, Placed } from "../document/document.ts";
import type { Node, TextNode } from "../document/tree.ts";
import type { Lines } from "../text/lines.ts";

/** Which lines of a file go on with a text that began on a line above: they have no keys and no comments. By line, from 0. */
export function textLines(document: Document, lines: Lines): Uint8Array {
  const inside = new Uint8Array(lines.starts.length);
  eachText(document, lines, (node, base, first) => inside.fill(1, first + 1, lines.lineAt(base + node.end) + 1));
  return inside;
}

/** Every text of a file that goes over several lines. `base` is what its offsets count from, `line` its first line, from 0. */
export function eachText(document: Document, lines: Lines, take: (node: TextNode, base: number, line: number) => void): void {
  const visit = (node: Node | undefined, base: number): void => {
    if (node === undefined) return;
    if (node.kind === "list") for (const item of node.items) visit(item, base);
    else if (node.kind === "map") {
      for (const { key, value } of node.entries) {
        visit(key, base);
        visit(value, base);
      }
    } else {
      const line = lines.lineAt(base + node.start);
      if (lines.startOf(line + 1) <= base + node.end && line + 1 < lines.starts.length) take(node, base, line);
    }
  };
  for (const { entry, base, children } of document.sections) {
    const placed: readonly Placed[] = [{ entry, base }, ...(children ?? [])];
    for (const each of placed) {
      visit(each.entry.key, each.base);
      visit(each.entry.value, each.base);
    }
  }
}
