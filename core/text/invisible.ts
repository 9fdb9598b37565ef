import { carried, type Earlier } from "./changed.ts";
import { applyEdits, type Span, type TextEdit } from "./span.ts";

/** A character that a reader cannot see, what people call it, and what belongs in its place. */
export interface Invisible extends Span {
  readonly name: string;
  readonly instead: string;
}

const NAMES: readonly (readonly [characters: RegExp, name: string, instead: string])[] = [
  [/[\u00a0\u2007\u202f]/, "non-breaking space", " "],
  [/[\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]/, "space of unusual width", " "],
  [/\ufeff/, "byte order mark", ""],
  [/[\u200b\u2060]/, "zero-width space", ""],
  [/\u00ad/, "soft hyphen", ""],
  [/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/, "mark that changes the direction of text", ""],
  [/[\u0085\u2028\u2029]/, "line break that only some programs see", " "],
  [/\r/, "carriage return without a line feed", "\n"],
  [/\0/, "NUL character", ""],
  [/[\ud800-\udfff]/, "broken half of a character", "\ufffd"],
  [/./s, "control character", ""],
];

// Joiners within emoji and scripts, tabs and line breaks are not here: they do what they seem to.
const ANY =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00a0\u00ad\u061c\u1680\u2000-\u200b\u200e\u200f\u2028-\u202f\u205f\u2060\u2066-\u2069\u3000\ufeff]|\r(?!\n)|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A character and its neighbours on both sides decide whether it can be seen. */
const REACH = 1;

/**
 * The invisible characters of a text, in order. Offsets from 0 in UTF-16 units. `earlier` is what they were before a change,
 * in a text that had line feeds if this one has; the answer is the same.
 */
export function invisibles(text: string, earlier?: Earlier<Invisible>): readonly Invisible[] {
  // In a file of other line breaks a lone carriage return is an accident of pasting; in one without it breaks every line.
  const lineBreak = text.includes("\n") ? " " : "\n";
  if (earlier === undefined) return between(text, 0, text.length, lineBreak);
  const moved = (item: Invisible, by: number) => ({ ...item, start: item.start + by, end: item.end + by });
  const startOf = ({ start }: Invisible) => start;
  return carried(earlier, REACH, startOf, moved, (from, to) => between(text, from, to, lineBreak));
}

/** Those from `from` on and before `to`. */
function between(text: string, from: number, to: number, lineBreak: string): Invisible[] {
  const found: Invisible[] = [];
  const around = Math.max(0, from - REACH);
  for (const { 0: character, index } of text.slice(around, to + REACH).matchAll(ANY)) {
    const start = around + index;
    if (start < from || start >= to) continue;
    const [, name = "", instead = ""] = NAMES.find(([characters]) => characters.test(character)) ?? [];
    const own = character === "\r" ? lineBreak : instead;
    found.push({ start, end: start + character.length, name, instead: own });
  }
  return found;
}

/** The edits that put right what cannot be seen. */
export function visibleEdits(unseen: readonly Invisible[]): TextEdit[] {
  return unseen.map(({ start, end, instead }) => ({ start, end, text: instead }));
}

/** The text with every invisible character replaced as its correction would. */
export function withoutInvisibles(text: string): string {
  return applyEdits(text, visibleEdits(invisibles(text)));
}
