import type { TextEdit } from "../../text/span.ts";

/** The edits in order, with what several of them insert at one place inserted by one: not all editors keep such insertions in order. */
export function joined(edits: readonly TextEdit[]): TextEdit[] {
  const result: TextEdit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1);
    const together = last !== undefined && last.end === edit.start && (last.start === last.end || edit.start === edit.end);
    if (together) result.splice(-1, 1, { start: last.start, end: edit.end, text: last.text + edit.text });
    else result.push(edit);
  }
  return result;
}
