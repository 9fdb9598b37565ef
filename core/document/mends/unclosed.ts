import { blockText } from "../../text/blockText.ts";
import { type FindMend, offered } from "./mend.ts";

/** A quote that nothing closes swallows all that follows; the writer meant the line. */
export const unclosedQuote: FindMend = ({ error, lines, lineBreak }) => {
  if (error.code !== "MISSING_CHAR" || !/closing/i.test(error.message)) return undefined;
  for (const line of lines) {
    const [, lead, quote, rest] = /^(\s*(?:- +)?[^"'#:]+: +)(["'])(.*)$/.exec(line.text) ?? [];
    if (lead === undefined || quote === undefined || rest === undefined) continue;
    const inner = quote === '"' ? rest.replace(/\\./g, "") : rest.replaceAll("''", "");
    if (inner.includes(quote)) continue;
    const start = line.start + lead.length;
    return offered("Write it as a block of text", false, {
      message: "This quotation mark is never closed.",
      start,
      end: line.end,
      edits: [{ start, end: line.end, text: blockText(rest, line.indent, lineBreak) }],
    });
  }
  return undefined;
};

/** A bracket that nothing closes: closed at the end of its line. */
export const unclosedBracket: FindMend = ({ text, error, lines }) => {
  if (!/must be .*end with a|Flow (map|sequence)|Expected flow|must have/.test(error.message)) return undefined;
  const at = error.pos[0];
  const line = lines.findLast((candidate) => candidate.start < at && opening(candidate.text) !== undefined);
  if (line === undefined) return undefined;
  const bracket = opening(line.text) as string;
  const column = line.text.lastIndexOf(bracket);
  if (text.slice(line.start + column, at).includes(closing(bracket))) return undefined;
  // A sentence that begins with "[D1" is no list.
  if (bracket === "[" && !/^[\w.-]+(\s*,\s*[\w.-]+)*\s*,?\s*(#.*)?$/.test(line.text.slice(column + 1).trim())) return undefined;
  const end = line.start + line.text.trimEnd().length;
  return offered(`Close it with '${closing(bracket)}'`, true, {
    message: `This '${bracket}' is never closed.`,
    start: line.start + column,
    end,
    edits: [{ start: end, end, text: closing(bracket) }],
  });
};

function opening(line: string): string | undefined {
  const closed = Math.max(line.lastIndexOf("]"), line.lastIndexOf("}"));
  return /[[{]/.exec(line.slice(closed + 1))?.[0];
}

function closing(bracket: string): string {
  return bracket === "[" ? "]" : "}";
}
