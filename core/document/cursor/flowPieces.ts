import type { Span } from "../../text/span.ts";

/** A mark, a comment, or the words (or blank) that stand between two marks. */
export type Piece = Span & { readonly kind: "[" | "]" | "{" | "}" | "," | ":" | "words" };
export type Comment = Span & { readonly kind: "comment" };

const STOP = /[[\]{},]|:(?=[\s,[\]{}]|$)|[ \t]#/g;
const QUOTED = /[ \t\r\n]*(?:"(?:[^"\\]|\\[\s\S])*(?:"|$)|'(?:[^']|'')*(?:'|$))/y;

/** Takes a text between brackets apart. Words are given after every opening mark, comma and colon, if only an empty stretch. */
export function* pieces(text: string, start: number, end: number): Generator<Piece | Comment> {
  const source = text.slice(start, end);
  let at = 0;
  /** Words may stand here: not behind a closing mark, and not before the first. */
  let open = false;
  while (at <= source.length) {
    const stop = stopFrom(source, at, open);
    if (open) yield { kind: "words", start: start + at, end: start + stop };
    const mark = source[stop];
    if (mark === undefined) return;
    at = stop + 1;
    open = false;
    if (mark === " " || mark === "\t") {
      at += /^[^\r\n]*/.exec(source.slice(at))?.[0].length ?? 0;
      yield { kind: "comment", start: start + stop + 1, end: start + at };
    } else {
      yield { kind: mark as Piece["kind"], start: start + stop, end: start + at };
      open = mark !== "]" && mark !== "}";
    }
  }
}

/** Where the next mark stands, behind a text in quotation marks if one begins here. */
function stopFrom(source: string, at: number, open: boolean): number {
  QUOTED.lastIndex = at;
  const quoted = at + (open ? (QUOTED.exec(source)?.[0].length ?? 0) : 0);
  // A quoted key needs no space behind its colon.
  const colon = quoted > at ? /^[ \t]*:/.exec(source.slice(quoted, quoted + 20))?.[0].length : undefined;
  if (colon !== undefined) return quoted + colon - 1;
  STOP.lastIndex = quoted;
  return STOP.exec(source)?.index ?? source.length;
}
