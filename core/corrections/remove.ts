import type { Document } from "../document/document.ts";
import { wholeLines } from "../document/oddities.ts";
import type { TextEdit } from "../text/span.ts";
import type { Change } from "./change.ts";
import { target } from "./target.ts";

/** Takes out a field with its lines, or an item with its dash or comma. */
export function remove(document: Document, { at }: Extract<Change, { kind: "remove" }>): TextEdit[] {
  const found = target(document, at);
  const own = found?.entry ?? found?.node;
  if (found === undefined || own === undefined) return [];
  const span = { start: found.base + own.start, end: found.base + own.end };
  if (found.entry === undefined) return [{ ...item(document.text, span), text: "" }];
  return [{ ...inFlowOrLines(document.text, span), text: "" }];
}

function item(text: string, span: { start: number; end: number }): { start: number; end: number } {
  const dash = /(^|\n)[ \t]*- +$/.exec(text.slice(Math.max(0, span.start - 200), span.start));
  if (dash === null) return inFlowOrLines(text, span);
  return wholeLines({ start: span.start - dash[0].length + (dash[1] as string).length, end: span.end }, text);
}

/** Between brackets a comma goes with it. */
function inFlowOrLines(text: string, span: { start: number; end: number }): { start: number; end: number } {
  const after = /^\s*,\s*/.exec(text.slice(span.end));
  if (after !== null) return { start: span.start, end: span.end + after[0].length };
  const before = /,\s*$/.exec(text.slice(0, span.start));
  if (before !== null) return { start: before.index, end: span.end };
  return wholeLines(span, text);
}
