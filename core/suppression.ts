import type { Document } from "./document/document.ts";
import { find, pathAt } from "./document/locate.ts";
import type { Finding } from "./finding.ts";
import { remembered } from "./remembered.ts";
import { NEVER_SILENT } from "./rules/ids.ts";
import { lineEndAt, lineStartAt, nextLineAt } from "./text/lines.ts";
import type { Span } from "./text/span.ts";

/** A comment `# rubric-ignore: rule-id`, above a key or at the end of its line: silences those rules for that key's value. */
export interface Suppression {
  readonly rules: readonly { readonly id: string; readonly start: number; readonly end: number }[];
  /** The key and its value; undefined where the comment stands before no key. */
  readonly covers: Span | undefined;
}

const COMMENT = /(^|[ \t])#[ \t]*rubric-ignore:[ \t]*([a-z][a-z0-9, \t-]*)/gm;

/** Asked by more than one, of a document that does not change. */
export const suppressionsOf = remembered((document: Document): readonly Suppression[] => {
  const { text, made } = document;
  const words = made?.marks.suppressions ?? [];
  if (words.length === 0) return [];
  const found: Suppression[] = [];
  const nextKey = nextKeys(text);
  for (const { match, index } of comments(text, words)) {
    const at = index + (match[1] as string).length;
    if (insideText(document, at)) continue;
    const list = match[2] as string;
    const from = index + match[0].length - list.length;
    const rules = [...list.matchAll(/[a-z0-9-]+/g)].map((id) => ({
      id: id[0],
      start: from + id.index,
      end: from + id.index + id[0].length,
    }));
    found.push({ rules, covers: coveredBy(document, at, nextKey) });
  }
  return found;
});

/** The comments on the lines that have the words in them. */
function* comments(text: string, words: readonly number[]): Iterable<{ match: RegExpExecArray; index: number }> {
  let last = -1;
  for (const at of words) {
    const start = lineStartAt(text, at);
    if (start === last) continue;
    last = start;
    for (const match of text.slice(start, lineEndAt(text, at)).matchAll(COMMENT)) yield { match, index: start + match.index };
  }
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

function coveredBy(document: Document, comment: number, nextKey: (lineStart: number) => number | undefined): Span | undefined {
  const { text } = document;
  const lineStart = lineStartAt(text, comment);
  const alone = text.slice(lineStart, comment).trim() === "";
  const keyLine = alone ? nextKey(nextLineAt(text, comment)) : lineStart;
  if (keyLine === undefined) return undefined;
  return coverAt(document, keyLine + (/^[ ]*(?:- +)*/.exec(text.slice(keyLine, lineEndAt(text, keyLine)))?.[0].length ?? 0));
}

/** What a comment above a line covers whose first key, or item of a list, starts at the offset. */
export function coverAt(document: Document, start: number): Span | undefined {
  const found = find(document, pathAt(document, start));
  if (found === undefined) return undefined;
  const whole = found.children?.at(-1);
  const own = found.entry ?? found.node;
  if (own === undefined) return undefined;
  return { start: found.base + own.start, end: whole === undefined ? found.base + own.end : whole.base + whole.entry.end };
}

/**
 * Where the first line from a given one on starts that is neither blank nor a comment. Asked from the top down: no line is
 * looked at twice.
 */
function nextKeys(text: string): (from: number) => number | undefined {
  let last = { from: 0, line: -1 };
  return (from) => {
    if (from < last.from || from > last.line) {
      let line = from;
      while (line < text.length && /^\s*(#|$)/.test(text.slice(line, lineEndAt(text, line)))) line = nextLineAt(text, line);
      last = { from, line };
    }
    return last.line < text.length ? last.line : undefined;
  };
}
