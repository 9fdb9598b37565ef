/** A stretch of text: offsets from 0 in UTF-16 units, `end` not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replace the text of the span by `text`. A span of no length inserts. */
export interface TextEdit extends Span {
  readonly text: string;
}

/**
 * The text with the edits applied. Edits refer to the text as given and must not overlap; two insertions at one offset
 * keep their order. Throws on overlap: it would be a mistake of ours, never of the file's.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = "";
  let at = 0;
  for (const edit of sorted) {
    if (edit.start < at) throw new Error(`Edits overlap at offset ${edit.start}.`);
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** Whether two edits would change a common stretch, or insert at one place. */
export function collide(a: TextEdit, b: TextEdit): boolean {
  return a.start < b.end ? b.start < a.end || b.start === a.start : a.start === b.start;
}
