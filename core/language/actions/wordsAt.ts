import type { TextNode } from "../../document/tree.ts";
import type { Span } from "../../text/span.ts";
import { nameSpan } from "../nameSpan.ts";

/** Longer than this is no title. */
const LONGEST = 150;

const ADDRESS = /^https?:\/\/[^\s"'<>]+$/i;
/** A path with an ending, without spaces: it is told from an abbreviation by its letters. */
const FILE = /^[^\s:/\\][^\s:\\]*\.(?=[a-z0-9]*[a-z])[a-z0-9]{3,5}$/i;

export interface Words extends Span {
  /** On one line. */
  readonly text: string;
  /** Where a citation of them goes: behind the marks that close them. */
  readonly behind: number;
}

export const isAddress = (words: string) => ADDRESS.test(words);
export const isFile = (words: string) => FILE.test(words);

/**
 * The words of a text that a selection means: whole words, without white space around them. Of a cursor, only the file or
 * address that it stands in. `node` counts from `base` in the source.
 */
export function wordsAt(source: string, node: TextNode, base: number, selection: Span): Words | undefined {
  const own = nameSpan(source.slice(base), node);
  const within = { start: base + own.start, end: base + own.end };
  if (selection.start < within.start || selection.end > within.end) return undefined;
  const isCursor = selection.start === selection.end;
  const { start, end } = (isCursor ? nameAround : wholeWords)(source, within, selection);
  const written = source.slice(start, end);
  const text = written.replace(/\s+/g, " ");
  if (isCursor && !isAddress(text) && !isFile(text)) return undefined;
  if (text.length > LONGEST || !/[\p{L}\p{N}]/u.test(text) || hidesWords(written, node)) return undefined;
  const closing = /^[`"'”’)>]*/.exec(source.slice(end, within.end))?.[0] ?? "";
  return { start, end, text, behind: end + closing.length };
}

function wholeWords(source: string, within: Span, { start, end }: Span): Span {
  const before = source.slice(within.start, start);
  const after = source.slice(end, within.end);
  const chosen = source.slice(start, end);
  const head = /^[\p{L}\p{N}]/u.test(chosen) ? (/[\p{L}\p{N}]*$/u.exec(before)?.[0].length ?? 0) : 0;
  const tail = /[\p{L}\p{N}]$/u.test(chosen) ? (/^[\p{L}\p{N}]*/u.exec(after)?.[0].length ?? 0) : 0;
  return trimmed(source, { start: start - head, end: end + tail }, /^\s*/, /[\s.,;:!?]*$/);
}

function nameAround(source: string, within: Span, { start }: Span): Span {
  const before = /\S*$/.exec(source.slice(Math.max(within.start, start - 2 * LONGEST), start))?.[0].length ?? 0;
  const after = /^\S*/.exec(source.slice(start, Math.min(within.end, start + 2 * LONGEST)))?.[0].length ?? 0;
  return trimmed(source, { start: start - before, end: start + after }, /^[`"'“‘(<]*/, /[`"'”’)>.,;:!?]*$/);
}

function trimmed(source: string, { start, end }: Span, head: RegExp, tail: RegExp): Span {
  const text = source.slice(start, end);
  const left = head.exec(text)?.[0].length ?? 0;
  const right = tail.exec(text.slice(left))?.[0].length ?? 0;
  return { start: start + left, end: Math.max(start + left, end - right) };
}

/** Words that cite evidence already, or that are not written as they read. */
function hidesWords(written: string, { style }: TextNode): boolean {
  return /[[\]\0-\x08\x0b\x0c\x0e-\x1f]/.test(written) || (style === "quoted" && /\\|''/.test(written));
}
