import type { Document } from "../document/document.ts";
import { isObject } from "../shape/schema.ts";
import { blockText } from "../text/blockText.ts";
import type { TextEdit } from "../text/span.ts";
import type { Change } from "./change.ts";
import { columnAt, lineBreak, lineStart, target, written } from "./target.ts";
import { type Margin, mapLines, scalar, scalarInFlow, valueAfterKey } from "./writeYaml.ts";

type Setting = Extract<Change, { kind: "set" }>;

/** Replaces a value, or writes one after a key that has none. */
export function set(document: Document, change: Setting): TextEdit[] {
  const found = target(document, change.at);
  if (found === undefined) return [];
  const { entry, node, base } = found;
  const own = entry ?? node;
  if (own === undefined) return [];
  const margin = { indent: columnAt(document, base + own.start), lineBreak: lineBreak(document) };
  const from = base + (node?.start ?? own.end);
  const end = base + (node?.end ?? own.end);
  const text =
    inFlow(document, from) && change.as === undefined ? scalarInFlow(change.value) : textFor(change, margin, entry !== undefined);
  const below = /^\r?\n/.test(text);
  if (node !== undefined && !below) return written(document, { start: from, end }, text);
  // Right behind the colon, whatever space or comment follows it.
  const start = document.text.slice(0, from).trimEnd().length;
  return written(document, { start, end: node === undefined ? start : end }, (below ? "" : " ") + text);
}

function textFor({ value, as }: Setting, margin: Margin, afterKey: boolean): string {
  if (as === "block" && typeof value === "string") return blockText(value, margin.indent, margin.lineBreak);
  if (as === "quoted" && typeof value === "string") return JSON.stringify(value);
  if (afterKey) return valueAfterKey(value, margin).replace(/^ /, "");
  return isObject(value) ? mapLines(value, margin).join(margin.lineBreak).trimStart() : scalar(value);
}

/** Whether brackets are open on the line before the offset, outside quotes: enough for a value on its own line. */
function inFlow(document: Document, offset: number): boolean {
  const before = document.text.slice(lineStart(document, offset), offset).replace(/"[^"]*"|'[^']*'/g, "");
  return (before.match(/(?<=[:\s,[{-]|^)[[{]/g)?.length ?? 0) > (before.match(/[\]}]/g)?.length ?? 0);
}
