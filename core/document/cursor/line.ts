import { lineEndAt, lineStartAt, nextLineAt } from "../../text/lines.ts";
import type { BlockLine, Token } from "./cursorPlace.ts";

/** What the cursor's line says by itself. Offsets from the start of the file. */
export type LinePart =
  | { readonly kind: "comment"; readonly start: number }
  /** The line's first word or words; `colon` where they are a field's name for sure. */
  | { readonly kind: "first"; readonly token: Token; readonly colon: boolean }
  | { readonly kind: "value"; readonly key: string; readonly keyStart: number; readonly token: Token; readonly colonEnd: number }
  /** A bracket or brace that opens at `start`, after a key or at the line's beginning. */
  | { readonly kind: "flow"; readonly key: string | undefined; readonly keyStart: number; readonly start: number };

/** A key without a space behind its colon: as the mend for it takes it. */
export const UNSPACED = /^[\p{L}][\p{L}\p{N} '-]*:(?=[^\s:/])/u;
/** Marks that begin what YAML does not read as words. */
const MARK = /^[|>&*!?@`%:]/;
const OPENING = /^[[{]/;

/** The cursor's line, measured; undefined where nothing can be written at the cursor: before the line's first word. */
export function blockLine(text: string, cursor: number): BlockLine | undefined {
  const first = lineStartAt(text, cursor);
  const end = lineEndAt(text, cursor);
  const splitsBreak = text[cursor - 1] === "\r" && text[cursor] === "\n";
  if (splitsBreak || isStrayReturn(text, first - 1) || isStrayReturn(text, end)) return undefined;
  const start = text[first] === "\ufeff" && cursor > first ? first + 1 : first;
  const [lead = "", indent = "", dash = ""] = /^([ \t\u00a0]*)(-[ \t]+)?/.exec(text.slice(start, end)) ?? [];
  const blank = start + lead.length === end;
  if (!blank && cursor < start + lead.length) return undefined;
  const from = blank ? cursor : start + lead.length;
  if (dash === "") return { start, end, cursor, from, column: widthOf(text.slice(start, from)), dash: false, blank };
  // A dash is one only with a space behind it.
  if (cursor < start + indent.length + 2) return undefined;
  return { start, end, cursor, from, column: widthOf(indent), dash: true, blank };
}

/** A carriage return that ends a line for editors, and in a file with other line breaks none for YAML. */
function isStrayReturn(text: string, at: number): boolean {
  return text[at] === "\r" && text[at + 1] !== "\n" && text.includes("\n");
}

/** Columns that indentation takes up. A tab is no indentation in YAML; two columns are what people mean by it here. */
function widthOf(indent: string): number {
  return indent.replaceAll("\t", "  ").length;
}

/** So many lines below are looked at for one that is neither blank nor a comment. */
const MOST_BELOW = 20;

/** What the next line that says something would be to a name at this column: its fields or items, or the rest of a text. */
export function bodyBelow(text: string, { end }: BlockLine, column: number): "fields" | "text" | undefined {
  let start = nextLineAt(text, end);
  for (let count = 0; start < text.length && count < MOST_BELOW; count++) {
    const [, indent = "", rest = ""] = /^([ \t\u00a0]*)(.*)/.exec(text.slice(start, lineEndAt(text, start))) ?? [];
    if (rest !== "" && !rest.startsWith("#")) {
      const isItem = /^-(\s|$)/.test(rest);
      if (indent.length < column || (indent.length === column && !isItem)) return undefined;
      return isItem || OPENING.test(rest) || keyOf(rest) !== undefined ? "fields" : "text";
    }
    start = nextLineAt(text, start);
  }
  return undefined;
}

/** Takes the line apart; undefined where nothing can be suggested, such as in a block text's header. */
export function linePart(text: string, { from, end, cursor }: BlockLine): LinePart | undefined {
  const content = text.slice(from, end);
  if (content.startsWith("#")) return { kind: "comment", start: from };
  if (OPENING.test(content)) return cursor === from ? undefined : { kind: "flow", key: undefined, keyStart: from, start: from };
  if (MARK.test(content) || /^(-(\s|$)|---|\.\.\.)/.test(content)) return undefined;
  const key = keyOf(content);
  if (key === undefined) return firstWords(text, from, end, cursor);
  if (cursor > from + key.colon) return valuePart(text, key.text, from, from + key.colon + 1, end, cursor);
  const token = tokenAt(text, from, from + key.colon, cursor);
  return token && { kind: "first", token, colon: true };
}

function valuePart(
  text: string,
  key: string,
  keyStart: number,
  colonEnd: number,
  end: number,
  cursor: number,
): LinePart | undefined {
  const value = colonEnd + (/^[ \t]*/.exec(text.slice(colonEnd, end))?.[0].length ?? 0);
  const content = text.slice(value, end);
  if (OPENING.test(content)) return cursor > value ? { kind: "flow", key, keyStart, start: value } : undefined;
  if (MARK.test(content)) return undefined;
  const comment = content.startsWith("#") && value > colonEnd ? value : commentFrom(text, value, end);
  if (comment < cursor) return { kind: "comment", start: comment };
  const token = tokenAt(text, Math.min(value, cursor), comment, cursor);
  return token && { kind: "value", key, keyStart, token, colonEnd };
}

/** The key of a line and where its colon stands, from the start of the content. */
export function keyOf(content: string): { readonly text: string; readonly colon: number } | undefined {
  const quoted = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)')[ \t]*:/.exec(content);
  if (quoted !== null) return { text: quoted[1] ?? quoted[2] ?? "", colon: quoted[0].length - 1 };
  if (/^["'#]/.test(content)) return undefined;
  const colon = /:(?=\s|$)/.exec(content)?.index;
  const comment = /\s#/.exec(content)?.index ?? content.length;
  if (colon !== undefined && colon < comment) return { text: content.slice(0, colon).trimEnd(), colon };
  const unspaced = UNSPACED.exec(content);
  return unspaced === null ? undefined : { text: unspaced[0].slice(0, -1), colon: unspaced[0].length - 1 };
}

function firstWords(text: string, from: number, end: number, cursor: number): LinePart | undefined {
  const comment = commentFrom(text, from, end);
  if (comment < cursor) return { kind: "comment", start: comment };
  const token = tokenAt(text, from, comment, cursor);
  return token && { kind: "first", token, colon: false };
}

/** Where a comment begins behind what starts at `from`: the line's end where there is none. */
function commentFrom(text: string, from: number, end: number): number {
  const rest = text.slice(from, end);
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(rest)?.[0].length ?? 0;
  // An open quotation mark holds all that follows.
  if (quoted === 0 && /^["']/.test(rest)) return end;
  const comment = /[ \t]#/.exec(rest.slice(quoted))?.index;
  return comment === undefined ? end : from + quoted + comment + 1;
}

/** The token between two offsets of one line; undefined where the cursor stands behind its closing quotation mark. */
export function tokenAt(text: string, from: number, to: number, cursor: number): Token | undefined {
  const source = text.slice(from, to);
  const quoted = /^\s*("(?:[^"\\]|\\.)*("?)|'(?:[^']|'')*('?))/.exec(source);
  if (quoted === null || cursor <= from + quoted[0].indexOf(quoted[1]?.[0] ?? "")) {
    const end = Math.max(cursor, from + source.trimEnd().length);
    return { start: from, end, typed: text.slice(from, cursor), quote: "", closed: undefined };
  }
  const mark = quoted[1]?.[0] === '"' ? '"' : "'";
  const start = from + quoted[0].indexOf(mark) + 1;
  const ended = (quoted[2] ?? quoted[3] ?? "") !== "" && quoted[0].length > start - from;
  const end = from + quoted[0].length - (ended ? 1 : 0);
  if (cursor > end) return undefined;
  return { start, end, typed: text.slice(start, cursor), quote: mark, closed: ended ? end + 1 : undefined };
}
