import type { Document } from "./document/document.ts";
import { find, pathAt } from "./document/locate.ts";
import type { Finding } from "./finding.ts";
import { NEVER_SILENT } from "./rules/ids.ts";
import { Lines } from "./text/lines.ts";
import type { Span } from "./text/span.ts";

/** A comment `# rubric-ignore: rule-id`, above a key or at the end of its line: silences those rules for that key's value. */
export interface Suppression {
  readonly rules: readonly { readonly id: string; readonly start: number; readonly end: number }[];
  /** The key and its value; undefined where the comment stands before no key. */
  readonly covers: Span | undefined;
}

const COMMENT = /(^|[ \t])#[ \t]*rubric-ignore:[ \t]*([a-z][a-z0-9, \t-]*)/gm;

export function suppressionsOf(document: Document): Suppression[] {
  if (!document.text.includes("rubric-ignore:")) return [];
  const lines = new Lines(document.text);
  const found: Suppression[] = [];
  for (const match of document.text.matchAll(COMMENT)) {
    const at = match.index + (match[1] as string).length;
    if (insideText(document, at)) continue;
    const list = match[2] as string;
    const from = match.index + match[0].length - list.length;
    const rules = [...list.matchAll(/[a-z0-9-]+/g)].map((id) => ({
      id: id[0],
      start: from + id.index,
      end: from + id.index + id[0].length,
    }));
    found.push({ rules, covers: coveredBy(document, lines, at) });
  }
  return found;
}

/** Whether a finding is told, given the file's suppressions. */
export function suppressor(document: Document): (finding: Finding) => boolean {
  const suppressions = suppressionsOf(document);
  return ({ rule, start }) =>
    NEVER_SILENT.has(rule) ||
    !suppressions.some(
      ({ rules, covers }) =>
        covers !== undefined && covers.start <= start && start <= covers.end && rules.some(({ id }) => id === rule),
    );
}

/** Within a block or quoted text a `#` is no comment. */
function insideText(document: Document, offset: number): boolean {
  const node = find(document, pathAt(document, offset));
  return node?.node?.kind === "text" && node.base + node.node.start < offset && offset < node.base + node.node.end;
}

function coveredBy(document: Document, lines: Lines, comment: number): Span | undefined {
  const line = lines.lineAt(comment);
  const before = document.text.slice(lines.startOf(line), comment);
  const keyLine = before.trim() === "" ? nextKeyLine(lines, line + 1) : line;
  if (keyLine === undefined) return undefined;
  const text = lines.lineText(keyLine);
  const start = lines.startOf(keyLine) + (/^[ ]*(?:- +)*/.exec(text)?.[0].length ?? 0);
  const found = find(document, pathAt(document, start));
  if (found === undefined) return undefined;
  const whole = found.children?.at(-1);
  const own = found.entry ?? found.node;
  if (own === undefined) return undefined;
  return { start: found.base + own.start, end: whole === undefined ? found.base + own.end : whole.base + whole.entry.end };
}

function nextKeyLine(lines: Lines, from: number): number | undefined {
  for (let line = from; line < lines.starts.length; line++) {
    if (!/^\s*(#|$)/.test(lines.lineText(line))) return line;
  }
  return undefined;
}
