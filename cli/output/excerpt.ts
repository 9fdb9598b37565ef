import { forTerminal } from "../../core/text/terminal.ts";
import type { ShownFinding } from "../check/checkedFile.ts";

/** A finding's line, cut to fit, and a line of marks under its place. Both safe to print. */
export function excerpt({ source, start, end }: ShownFinding, columns: number): { line: string; mark: string } {
  const room = Math.max(40, columns);
  const from = start.column - 1;
  const to = Math.max(from + 1, end.line === start.line ? end.column - 1 : source.length);
  // A long line is shown from a little before the place.
  const left = source.length <= room || from < room - 20 ? 0 : wordStart(source, Math.min(from - 20, source.length - room));
  const right = Math.min(source.length, left + room);
  const lead = left === 0 ? "" : "…";
  const shown = forTerminal(source.slice(left, right).replaceAll("\t", " "));
  const before = lead + forTerminal(source.slice(left, from).replaceAll("\t", " "));
  const marked = forTerminal(source.slice(from, Math.min(to, right)).replaceAll("\t", " "));
  return {
    line: `${lead}${shown}${right < source.length ? "…" : ""}`,
    mark: " ".repeat(width(before)) + "^".repeat(Math.max(1, width(marked.trimEnd()))),
  };
}

function wordStart(text: string, at: number): number {
  const space = text.lastIndexOf(" ", at);
  return space > at - 20 ? space + 1 : at;
}

/** Columns a terminal gives the text: two for East Asian wide characters and emoji, none for combining marks. */
export function width(text: string): number {
  let columns = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    columns +=
      /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
        segment,
      )
        ? 2
        : 1;
  }
  return columns;
}
