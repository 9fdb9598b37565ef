import type { Document } from "../document/document.ts";
import { blockText } from "../text/blockText.ts";
import type { TextEdit } from "../text/span.ts";
import type { Change } from "./change.ts";
import { columnAt, lineBreak, target } from "./target.ts";

/** Replaces a value and what YAML dropped behind it by a block of text. */
export function setSource(document: Document, { at, length, value }: Extract<Change, { kind: "set-source" }>): TextEdit[] {
  const found = target(document, at);
  if (found?.node === undefined) return [];
  const start = found.base + found.node.start;
  const margin = columnAt(document, found.base + (found.entry?.start ?? found.node.start));
  return [{ start, end: start + length, text: blockText(value, margin, lineBreak(document)) }];
}
