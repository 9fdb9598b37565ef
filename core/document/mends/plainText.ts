import { blockText } from "../../text/blockText.ts";
import type { Line } from "./mend.ts";
import { type Broken, type FindMend, offered } from "./mend.ts";

/** A field with its value on the same line: margin, key, colon, value. */
export const FIELD = /^(\s*(?:- +)*)([^\s:#"'[{][^:#]*?)(: +)(\S.*)$/;

/** Text that begins with a mark YAML keeps for itself, or has a colon in it, and so shatters: the writer meant it as text. */
export const plainText: FindMend = (broken) => {
  for (const line of fieldsNear(broken)) {
    const [, margin, key, colon, value] = FIELD.exec(line.text) ?? [];
    if (margin === undefined || key === undefined || colon === undefined || value === undefined) continue;
    const mark = shatters(value);
    if (mark === undefined) continue;
    const from = line.start + margin.length + key.length + colon.length;
    const meant = continued(broken, line, margin.length, value);
    const text = meant.text.replace(/^[|>][-+]?\d*\s+/, "");
    return offered("Write it as a block of text", true, {
      message: `YAML takes the '${mark}' in this text for a sign of its own; write the text as a block (>-).`,
      start: from,
      end: line.end,
      edits: [{ start: from, end: meant.end, text: blockText(text, margin.length, broken.lineBreak) }],
    });
  }
  return undefined;
};

/** The line of the error, and the field above it whose text goes on down to there. */
function fieldsNear({ line, lines }: Broken): Line[] {
  const above = lines.slice(0, lines.indexOf(line));
  const start = above.findLastIndex(({ text }) => FIELD.test(text));
  const indent = above[start]?.indent ?? 0;
  const goesOn = start >= 0 && above.slice(start + 1).every((each) => each.indent > indent && each.text.trim() !== "");
  return goesOn ? [line, above[start] as Line] : [line];
}

/** The mark that breaks the text apart. */
function shatters(value: string): string | undefined {
  if (/^[|>]/.test(value)) return /^[|>][-+]?\d*[-+]?\s*(#|$)/.test(value) ? undefined : value.charAt(0);
  if (/^(\[[^\]]*\]|\{[^}]*\}|"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*(#.*)?$/.test(value)) return undefined;
  // A quotation mark that nothing closes has a mend of its own.
  if (/^["']/.test(value)) return /^("[^"]*"|'[^']*')\s*\S/.test(value) ? value.charAt(0) : undefined;
  if (/^[[{]/.test(value)) return value.charAt(0);
  if (/^([@`%*&!?]|- )/.test(value)) return value.charAt(0);
  return /:( |$)/.test(value) ? ":" : undefined;
}

/** The value with the lines below it that are indented further: they belong to the same text. */
export function continued(broken: Broken, line: Line, indent: number, value: string): { text: string; end: number } {
  let text = value.trimEnd();
  let end = line.end;
  for (const next of broken.lines.slice(broken.lines.indexOf(line) + 1)) {
    if (next.text.trim() === "" || next.indent <= indent || FIELD.test(next.text) || /^\s*(- |#|\S+:$)/.test(next.text)) break;
    text += ` ${next.text.trim()}`;
    end = next.end;
  }
  return { text, end };
}
