import type { Document } from "../document/document.ts";
import { type Found, find } from "../document/locate.ts";
import type { Path } from "../document/place.ts";
import { lineBreakOf, lineEndAt, lineStartAt, nextLineAt } from "../text/lines.ts";
import type { Span, TextEdit } from "../text/span.ts";

/** What stands at exactly this path; undefined where it leads to nothing. */
export function target(document: Document, path: Path): Found | undefined {
  const found = find(document, path);
  return found?.depth === path.length ? found : undefined;
}

/** Columns before the offset on its line: where a key that follows a dash stands. */
export function columnAt(document: Document, offset: number): number {
  return offset - lineStart(document, offset);
}

export function lineStart(document: Document, offset: number): number {
  return lineStartAt(document.text, offset);
}

/** The offset before the break of the line that holds the offset. */
export function lineEnd(document: Document, offset: number): number {
  return lineEndAt(document.text, offset);
}

/** The offset behind that break. */
export function nextLine(document: Document, offset: number): number {
  return nextLineAt(document.text, offset);
}

export function lineBreak(document: Document): string {
  return lineBreakOf(document.text);
}

/**
 * Writes text in place of a stretch, or into one of no length, where a comment may follow on the line: what the text has
 * after its first line goes below that comment.
 */
export function written(document: Document, stretch: Span, text: string): TextEdit[] {
  const cut = /\r\n|\n|\r/.exec(text)?.index ?? text.length;
  const end = lineEnd(document, stretch.end);
  if (cut === text.length || end === stretch.end) return [{ ...stretch, text }];
  return [
    { ...stretch, text: text.slice(0, cut) },
    { start: end, end, text: text.slice(cut) },
  ];
}
