import type { Analysis } from "../analyse.ts";
import { type Block, blockEnd, blocksOf } from "../corrections/blocks.ts";
import type { Document, Placed, Section } from "../document/document.ts";
import type { Entry, Node } from "../document/tree.ts";
import { indicatorsOf } from "../rubric/rubric.ts";
import { lineEndAt, lineStartAt } from "../text/lines.ts";
import type { Span } from "../text/span.ts";
import { nameSpan } from "./nameSpan.ts";

/**
 * For each offset what a growing selection takes in, the smallest first and each within the next: word, value, field, all
 * of the rating, its comments, its domain, the section, the file. There is always the file.
 */
export function selectionsAt({ document, rubric }: Analysis, offsets: readonly number[]): Span[][] {
  const domains = new Map(rubric === undefined ? [] : indicatorsOf(rubric).map(({ name, domain }) => [name, domain]));
  const headings = new Set(domains.values());
  const known = new Map<Section, Block[]>();
  return offsets.map((offset) => {
    const section = holding(document.sections, offset);
    if (section === undefined) return growing([...words(document.text, offset), all(document)], offset);
    const blocks = known.get(section) ?? blocksOf(document, section, headings);
    known.set(section, blocks);
    const placed = holding(section.children ?? [], offset) ?? section;
    const spans = [
      ...words(document.text, offset),
      ...inEntry(placed, document.text, offset),
      ...blockSpans(blocks, offset, (name) => domains.get(name), document.text),
      wholeSection(document, section),
      all(document),
    ];
    return growing(spans, offset);
  });
}

/** Of spans that come smallest first, those that hold the offset and are larger than the one before. */
function growing(spans: readonly Span[], offset: number): Span[] {
  const chosen: Span[] = [];
  let held: Span = { start: offset, end: offset };
  for (const { start, end } of spans) {
    if (start > held.start || end < held.end || end - start === held.end - held.start) continue;
    held = { start, end };
    chosen.push(held);
  }
  return chosen.length === 0 ? spans.slice(-1) : chosen;
}

const WORD = /[\p{L}\p{N}_]+(?:['\u2019-][\p{L}\p{N}_]+)*/gu;
/** How far to either side of an offset a word is looked for. */
const AROUND = 200;

/** The word at the offset. In a comment, which is no part of the tree, also its words and all of it. */
function words(text: string, offset: number): Span[] {
  const from = Math.max(lineStartAt(text, offset), offset - AROUND);
  const near = text.slice(from, Math.min(lineEndAt(text, offset), offset + AROUND));
  const spans = [...near.matchAll(WORD)].map(({ 0: word, index }) => ({ start: from + index, end: from + index + word.length }));
  const word = spans.filter(({ start, end }) => start <= offset && offset <= end).slice(-1);
  const start = lineStartAt(text, offset);
  const comment = /^[ \t]*#+[ \t]*/.exec(text.slice(start, lineEndAt(text, offset)))?.[0];
  if (comment === undefined) return word;
  const end = start + text.slice(start, lineEndAt(text, offset)).trimEnd().length;
  return [...word, { start: start + comment.length, end }, { start: start + comment.search(/#/), end }];
}

/** From the innermost text to the whole entry. */
function inEntry({ entry, base }: Placed, text: string, offset: number): Span[] {
  const spans: Span[] = [];
  const source = text.slice(base, base + Math.max(entry.end, entry.key.end));
  const at = offset - base;
  const ofNode = (node: Node | undefined): void => {
    if (node === undefined || at < node.start || at > node.end) return;
    if (node.kind === "map") ofEntry(node.entries.findLast(({ start }) => start <= at));
    if (node.kind === "list") ofNode(node.items.findLast((item) => item !== undefined && item.start <= at));
    if (node.kind === "text") spans.push(nameSpan(source, node));
    spans.push(node);
  };
  const ofEntry = (each: Entry | undefined): void => {
    if (each === undefined) return;
    ofNode(each.key);
    ofNode(each.value);
    spans.push(each);
  };
  ofEntry(entry);
  return spans.map(({ start, end }) => ({ start: base + start, end: base + end }));
}

/** The block with the comments below its fields, with those above it, with its heading; all blocks of its domain. */
function blockSpans(
  blocks: readonly Block[],
  offset: number,
  domainOf: (name: string) => string | undefined,
  text: string,
): Span[] {
  const index = blocks.findIndex(({ from, end }) => from <= offset && offset < end);
  const block = blocks[index];
  if (block === undefined) return [];
  const domain = domainOf(block.name);
  let [first, last] = [index, index];
  while (domain !== undefined && domainOf(blocks[first - 1]?.name ?? "") === domain) first--;
  while (domain !== undefined && domainOf(blocks[last + 1]?.name ?? "") === domain) last++;
  return [block, { start: blocks[first]?.from ?? block.from, end: blocks[last]?.end ?? block.end }].map(({ start, end }) => ({
    start: firstVisible(text, start),
    end: withoutBreak(text, end),
  }));
}

function wholeSection(document: Document, { entry, base, children }: Section): Span {
  const last = children?.at(-1);
  const end = last === undefined ? base + entry.end : withoutBreak(document.text, blockEnd(document, last));
  return { start: base + entry.start, end };
}

function all({ text }: Document): Span {
  return { start: 0, end: text.length };
}

function holding<P extends Placed>(placed: readonly P[], offset: number): P | undefined {
  return placed.findLast(({ entry, base }) => base + entry.start <= offset);
}

/** Without the indentation of its first line, so that the selection stands where its first key does. */
function firstVisible(text: string, start: number): number {
  let at = start;
  while (text[at] === " " || text[at] === "\t") at++;
  return at;
}

function withoutBreak(text: string, end: number): number {
  let at = end;
  while (at > 0 && (text[at - 1] === "\n" || text[at - 1] === "\r")) at--;
  return at;
}
