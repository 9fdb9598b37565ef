import { blockText } from "../../text/blockText.ts";
import { shortened } from "../../text/sentence.ts";
import type { Line } from "./mend.ts";
import { type Broken, type FindMend, offered } from "./mend.ts";

const FIELD = /^(\s*(?:- +)*)([^\s:#"'[{][^:#]*?)(: +)(\S.*)$/;

/** Text that begins with a mark YAML keeps for itself, or has a colon in it, and so shatters: the writer meant it as text. */
export const plainText: FindMend = (broken) => {
  for (const line of [broken.line, broken.before]) {
    if (line === undefined) continue;
    const [, margin, key, colon, value] = FIELD.exec(line.text) ?? [];
    if (margin === undefined || key === undefined || colon === undefined || value === undefined) continue;
    const reason = shatters(value);
    if (reason === undefined) continue;
    const from = line.start + margin.length + key.length + colon.length;
    const meant = continued(broken, line, margin.length, value);
    const text = meant.text.replace(/^[|>][-+]?\d*\s+/, "");
    return offered("Write it as a block of text", true, {
      message: `${reason} here, so '${shortened(value, 30)}' cannot be read as text.`,
      start: from,
      end: line.end,
      edits: [{ start: from, end: meant.end, text: blockText(text, margin.length, broken.lineBreak) }],
    });
  }
  return undefined;
};

function shatters(value: string): string | undefined {
  if (/^[|>]/.test(value)) return /^[|>][-+]?\d*[-+]?\s*(#|$)/.test(value) ? undefined : startsWith(value);
  if (/^(\[[^\]]*\]|\{[^}]*\}|"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*(#.*)?$/.test(value)) return undefined;
  // A bracket or quote that nothing closes is for the mends that close it.
  if (/^["'[{]/.test(value)) return /^(\[[^\]]*\]|\{[^}]*\}|"[^"]*"|'[^']*')\s*\S/.test(value) ? startsWith(value) : undefined;
  if (/^([@`%*&!?]|- )/.test(value)) return startsWith(value);
  return /:( |$)/.test(value) ? "A ':' has a meaning of its own" : undefined;
}

function startsWith(value: string): string {
  return `A '${value[0]}' at the start has a meaning of its own`;
}

/** The value with the lines below it that are indented further: they belong to the same text. */
function continued(broken: Broken, line: Line, indent: number, value: string): { text: string; end: number } {
  let text = value.trimEnd();
  let end = line.end;
  for (const next of broken.lines.slice(broken.lines.indexOf(line) + 1)) {
    if (next.text.trim() === "" || next.indent <= indent || FIELD.test(next.text) || /^\s*(- |#|\S+:$)/.test(next.text)) break;
    text += ` ${next.text.trim()}`;
    end = next.end;
  }
  return { text, end };
}
