import type { TextNode } from "../../document/tree.ts";
import { idsMentioned } from "../../rules/facts/mentions.ts";
import type { Span } from "../../text/span.ts";
import type { Occurrence } from "../named.ts";
import { blockStart } from "../nameSpan.ts";
import type { Known } from "./known.ts";

/** How far around an offset a mention is looked for: further than an id or its brackets reach. */
const AROUND = 300;

/**
 * What a text mentions, with offsets as its node has them. With `near`, only mentions that touch that offset count, and
 * only the words around it are read.
 *
 * Evidence: declared ids wherever they stand as a word, others in brackets (see `idsMentioned`). Raters: declared ids in
 * brackets, `[AB]`, or behind the word "rater" or "raters"; and in text about raters (`consensus`) wherever an id of two to
 * four capital letters and digits stands as a word. Elsewhere two capital letters are as likely a school, a state or "IT".
 */
export function mentionsIn(
  source: string,
  node: TextNode,
  { evidence, raters }: Known,
  aboutRaters: boolean,
  near?: number,
): Occurrence[] {
  const { start, end } = stretch(source, node, near);
  const text = visible(source.slice(start, end), node.style === "quoted" && source[node.start] === '"');
  const found: Occurrence[] = [];
  const add = (named: Occurrence["named"], index: number, length: number) => {
    const span = { start: start + index, end: start + index + length };
    if (near === undefined || (span.start <= near && near <= span.end)) found.push({ ...span, named, role: "mention" });
  };
  const taken = new Set<number>();
  for (const { id, index, declared } of idsMentioned(text, evidence)) {
    if (!declared && raters.has(id)) continue;
    taken.add(index);
    add({ kind: "evidence", id }, index, id.length);
  }
  if (raters.size === 0) return found;
  for (const { id, index } of ratersMentioned(text, raters, aboutRaters)) {
    if (!taken.has(index)) add({ kind: "rater", id }, index, id.length);
  }
  return found.sort((a, b) => a.start - b.start);
}

function stretch(source: string, node: TextNode, near: number | undefined): Span {
  const from = node.style === "block" ? node.start + blockStart(source.slice(node.start, node.start + AROUND)) : node.start;
  if (near === undefined) return { start: from, end: node.end };
  return { start: Math.max(from, near - AROUND), end: Math.min(node.end, near + AROUND) };
}

/** Within double quotes, what stands for a character, such as `\n`, is no part of the word behind it. */
function visible(written: string, doubleQuoted: boolean): string {
  if (!doubleQuoted || !written.includes("\\")) return written;
  return written.replace(/\\(?:x.{2}|u.{4}|U.{8}|[A-Za-z_])/g, (sequence) => " ".repeat(sequence.length));
}

const CAPITALS = /(?<![\p{L}\p{N}_])[A-Z][A-Z0-9]{1,3}(?![\p{L}\p{N}_])/gu;
const BRACKETED = /\[([^[\]\r\n]{1,40})\]/g;
const ITEM = /[^\s,;&](?:[^,;&]*[^\s,;&])?/g;
const RATERS = /(?<![\p{L}\p{N}_])[Rr]aters?\s+/gu;
const NEXT = /([\p{L}\p{N}_-]+)(?:\s*[,&]\s*(?:and\s+)?|\s+and\s+)?/uy;

function* ratersMentioned(text: string, raters: ReadonlySet<string>, aboutRaters: boolean): Iterable<Rater> {
  const told = new Set<number>();
  const places = [...(aboutRaters ? capitals(text) : []), ...(text.includes("[") ? inBrackets(text) : []), ...named(text)];
  for (const { id, index } of places) {
    if (!raters.has(id) || told.has(index)) continue;
    told.add(index);
    yield { id, index };
  }

  /** What follows the word "raters", as far as it names them. */
  function* named(words: string): Iterable<Rater> {
    for (const { 0: word, index } of words.matchAll(RATERS)) {
      let at = index + word.length;
      for (let next = nextAt(words, at); next !== undefined && raters.has(next.id); next = nextAt(words, at)) {
        yield { id: next.id, index: at };
        at = next.end;
      }
    }
  }
}

interface Rater {
  readonly id: string;
  readonly index: number;
}

function* capitals(text: string): Iterable<Rater> {
  for (const { 0: id, index } of text.matchAll(CAPITALS)) yield { id, index };
}

function* inBrackets(text: string): Iterable<Rater> {
  for (const { 1: list = "", index } of text.matchAll(BRACKETED)) {
    for (const item of list.matchAll(ITEM)) yield { id: item[0], index: index + 1 + item.index };
  }
}

function nextAt(text: string, at: number): { readonly id: string; readonly end: number } | undefined {
  NEXT.lastIndex = at;
  const next = NEXT.exec(text);
  return next === null ? undefined : { id: next[1] ?? "", end: NEXT.lastIndex };
}
