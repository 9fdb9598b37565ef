import type { TextEdit } from "../../text/span.ts";
import { BLANK, beginning, MORE, type Page } from "./page.ts";

/** What stands before a line's first visible character, as its goal has it. */
export function margins(page: Page, goal: Int32Array): TextEdit[] {
  const edits: TextEdit[] = [];
  for (let line = 0; line < goal.length; line++) {
    const wanted = goal[line] ?? -1;
    const own = page.column[line] ?? 0;
    if (wanted < 0 || page.fixed[line] === 1) continue;
    const start = beginning(page, line);
    if (page.text.slice(start, start + own).includes("\t")) {
      if (page.kind[line] !== MORE) edits.push({ start, end: start + own, text: " ".repeat(wanted) });
    } else if (wanted > own) edits.push({ start, end: start, text: " ".repeat(wanted - own) });
    else if (wanted < own) edits.push({ start, end: start + own - wanted, text: "" });
  }
  return edits;
}

/** No blanks at the ends of lines; of several blank lines, one; none at the end of the file, but a line break. */
export function ends(page: Page, lineBreak: string): TextEdit[] {
  let last = page.kind.length - 1;
  while (last >= 0 && isFreeBlank(page, last)) last--;
  if (last < 0) return [];
  const edits: TextEdit[] = [];
  for (let line = 0; line <= last; line++) edits.push(...endOf(page, line));
  return [...edits, ...endOfFile(page, last, lineBreak)];
}

function endOf(page: Page, line: number): TextEdit[] {
  const { text, lines, fixed, open } = page;
  if (fixed[line] === 1) return [];
  if (line > 0 && isFreeBlank(page, line) && isFreeBlank(page, line - 1)) {
    return [{ start: lines.startOf(line), end: lines.startOf(line + 1), text: "" }];
  }
  if (open[line] === 1) return [];
  const end = lines.endOf(line);
  let at = end;
  for (const start = beginning(page, line); at > start && (text[at - 1] === " " || text[at - 1] === "\t"); ) at--;
  return at === end ? [] : [{ start: at, end, text: "" }];
}

function endOfFile({ text, lines, fixed }: Page, last: number, lineBreak: string): TextEdit[] {
  const end = lines.startOf(last + 1);
  if (fixed[last] === 1) return [];
  if (end < text.length) return [{ start: end, end: text.length, text: "" }];
  return /[\r\n]$/.test(text) ? [] : [{ start: end, end, text: lineBreak }];
}

function isFreeBlank({ kind, fixed }: Page, line: number): boolean {
  return kind[line] === BLANK && fixed[line] === 0;
}
