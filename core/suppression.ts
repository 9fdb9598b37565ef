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
  const nextKey = nextKeys(lines);
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
    found.push({ rules, covers: coveredBy(document, lines, at, nextKey) });
  }
  return found;
}

/** Whether a finding is told, given the file's suppressions. */
export function suppressor(document: Document): (finding: Finding) => boolean {
  /** By rule, and by where they start: many comments may cover one key. */
  const covered = new Map<string, Map<number, Span>>();
  for (const { rules, covers } of suppressionsOf(document)) {
    if (covers === undefined) continue;
    for (const { id } of rules) covered.set(id, (covered.get(id) ?? new Map<number, Span>()).set(covers.start, covers));
  }
  const isCovered = ({ rule, start }: Finding) =>
    [...(covered.get(rule)?.values() ?? [])].some((span) => span.start <= start && start <= span.end);
  return (finding) => NEVER_SILENT.has(finding.rule) || !isCovered(finding);
}

/** Within a block or quoted text a `#` is no comment. */
function insideText(document: Document, offset: number): boolean {
  const node = find(document, pathAt(document, offset));
  return node?.node?.kind === "text" && node.base + node.node.start < offset && offset < node.base + node.node.end;
}

function coveredBy(
  document: Document,
  lines: Lines,
  comment: number,
  nextKey: (line: number) => number | undefined,
): Span | undefined {
  const line = lines.lineAt(comment);
  const before = document.text.slice(lines.startOf(line), comment);
  const keyLine = before.trim() === "" ? nextKey(line + 1) : line;
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

/** The first line from a given one on that is neither blank nor a comment. Asked from the top down: no line is looked at twice. */
function nextKeys(lines: Lines): (from: number) => number | undefined {
  let last = { from: 0, line: -1 };
  return (from) => {
    if (from < last.from || from > last.line) {
      let line = from;
      while (line < lines.starts.length && /^\s*(#|$)/.test(lines.lineText(line))) line++;
      last = { from, line };
    }
    return last.line < lines.starts.length ? last.line : undefined;
  };
}
