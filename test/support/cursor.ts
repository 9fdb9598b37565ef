import { lineBreakOf } from "../../core/text/lines.ts";

/** Stands where the cursor is, in texts of tests: `level: Pro█`. Two of them stand at the ends of a selection. */
export const CURSOR = "█";

/** A text, and the cursor's place in it, in UTF-16 units from 0. */
export interface Marked {
  readonly text: string;
  readonly offset: number;
}

/** A text, and a selection in it. */
export interface Selected {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Takes the one cursor mark out of the text. Throws where there is none or more than one: the test would not say what it means. */
export function marked(source: string): Marked {
  const parts = source.split(CURSOR);
  if (parts.length !== 2) throw new Error(`The text needs one ${CURSOR}; it has ${parts.length - 1}.`);
  return { text: parts.join(""), offset: (parts[0] ?? "").length };
}

/** Takes the two marks out that stand around a selection; one alone is a selection of nothing. */
export function selected(source: string): Selected {
  const [before = "", within = "", after] = source.split(CURSOR);
  if (source.split(CURSOR).length > 3) throw new Error(`A selection has two ${CURSOR} at the most.`);
  if (after === undefined) {
    const { text, offset } = marked(source);
    return { text, start: offset, end: offset };
  }
  return { text: before + within + after, start: before.length, end: before.length + within.length };
}

/** The text with a mark at the offset: what a test shows of where an answer leads. */
export function markedAt(text: string, offset: number): string {
  return text.slice(0, offset) + CURSOR + text.slice(offset);
}

/** The same text with other line breaks, the mark where it was. */
export function withLineBreaks(source: string, lineBreak: "\n" | "\r\n" | "\r"): string {
  return source.replaceAll(lineBreakOf(source), lineBreak);
}

/** Line and column of the cursor, from 0, as the language server protocol counts them. */
export function markedPosition(source: string): { readonly text: string; readonly line: number; readonly character: number } {
  const { text, offset } = marked(source);
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { text, line: lines.length - 1, character: (lines.at(-1) ?? "").length };
}
