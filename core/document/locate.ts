import { Notes } from "../remembered.ts";
import type { Span } from "../text/span.ts";
import type { Document, Placed } from "./document.ts";
import type { Path, Place } from "./place.ts";
import type { Entry, Node, TextNode } from "./tree.ts";

/** What stands at a path: an entry or a list's item. Offsets of `entry` and `node` count from `base`. */
export interface Found {
  readonly entry: Entry | undefined;
  readonly node: Node | undefined;
  readonly base: number;
  /** Of a split section. */
  readonly children?: readonly Placed[] | undefined;
  /** How many steps of the path were found. */
  readonly depth: number;
}

/** What stands at the path, or at as much of it as there is; undefined where not even its first key is there. */
export function find(document: Document, path: Path): Found | undefined {
  const [top, ...rest] = path;
  const section = top === undefined ? undefined : named(document.sections, ({ entry }) => entry.name, top);
  if (section === undefined) return undefined;
  let found: Found = {
    entry: section.entry,
    node: section.entry.value,
    base: section.base,
    children: section.children,
    depth: 1,
  };
  for (const step of rest) {
    const next = stepInto(found, step);
    if (next === undefined) return found;
    found = { ...next, depth: found.depth + 1 };
  }
  return found;
}

function stepInto({ node, base, children }: Found, step: string | number): Omit<Found, "depth"> | undefined {
  if (children !== undefined) {
    const child = named(children, ({ entry }) => entry.name, step);
    return child && { entry: child.entry, node: child.entry.value, base: child.base };
  }
  if (typeof step === "number") {
    if (node?.kind !== "list" || step >= node.items.length) return undefined;
    return { entry: undefined, node: node.items[step], base };
  }
  const entry = node?.kind === "map" ? named(node.entries, ({ name }) => name, step) : undefined;
  return entry && { entry, node: entry.value, base };
}

const indexes = new Notes<object, Map<string | number, unknown>>();

/** Of fewer items than this the first is found soonest by looking. */
const MANY = 32;

/** The first item of that name. Of many an index is kept with the list: a file with many findings asks for many names. */
function named<T>(items: readonly T[], nameOf: (item: T) => string, name: string | number): T | undefined {
  if (items.length < MANY) return items.find((item) => nameOf(item) === name);
  const known = indexes.get(items) as Map<string | number, T> | undefined;
  if (known !== undefined) return known.get(name);
  const index = new Map(items.map((item): [string | number, T] => [nameOf(item), item]).reverse());
  indexes.set(items, index);
  return index.get(name);
}

/** The place's offsets in the file. A place that is not there gives the nearest one around it that is. */
export function locate(document: Document, place: Place): Span {
  const found = find(document, place.path);
  if (found === undefined) return firstKey(document);
  const complete = found.depth === place.path.length;
  return moved(complete ? partOf(document, found, place.part) : keySpan(found), found.base);
}

function partOf(document: Document, found: Found, part: Place["part"]): Span {
  const { entry, node, base, children } = found;
  if (part === "key") return keySpan(found);
  if (typeof part === "object") return wordsSpan(document.text, base, node, part) ?? keySpan(found);
  if (part === "whole") {
    const last = children?.at(-1);
    if (entry !== undefined && last !== undefined) return { start: entry.start, end: last.base + last.entry.end - base };
    return entry ?? node ?? keySpan(found);
  }
  return node ?? keySpan(found);
}

function keySpan({ entry, node }: Found): Span {
  return entry?.key ?? node ?? { start: 0, end: 0 };
}

/** Words of a text as its source breaks them over lines; where quotes or escapes hide them, the whole text. */
function wordsSpan(text: string, base: number, node: Node | undefined, { words, nth = 0 }: Words): Span | undefined {
  if (node?.kind !== "text") return node;
  const known = spans.get(node) ?? new Map<string, Span>();
  spans.set(node, known);
  const key = `${nth} ${words}`;
  const span = known.get(key) ?? searched(text.slice(base + node.start, base + node.end), node, words, nth);
  known.set(key, span);
  return span;
}

/** By node: its source stays the same, wherever it comes to stand, and some are long. */
const spans = new Notes<TextNode, Map<string, Span>>();

type Words = Exclude<Place["part"], string>;

function searched(source: string, node: TextNode, words: string, nth: number): Span {
  const pattern = words.trim().split(/\s+/).map(escaped).join("\\s+");
  const found = [...source.matchAll(new RegExp(pattern, "gu"))][nth];
  if (found === undefined) return node;
  return { start: node.start + found.index, end: node.start + found.index + found[0].length };
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

function firstKey(document: Document): Span {
  const [section] = document.sections;
  return section === undefined ? { start: 0, end: 0 } : moved(section.entry.key, section.base);
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** The path of the innermost key or item that holds the offset; empty above the first key. */
export function pathAt(document: Document, offset: number): Path {
  const section = holding(document.sections, offset);
  if (section === undefined) return [];
  const path: (string | number)[] = [section.entry.name];
  const child = section.children && holding(section.children, offset);
  if (section.children !== undefined && child === undefined) return path;
  if (child !== undefined) path.push(child.entry.name);
  const { entry, base } = child ?? section;
  descend(entry.value, offset - base, path);
  return path;
}

/** The last that starts at the offset or before it. They stand in the order of the text. */
function holding<P extends Placed>(placed: readonly P[], offset: number): P | undefined {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { entry, base } = placed[middle] as P;
    if (base + entry.start <= offset) low = middle + 1;
    else high = middle;
  }
  return placed[low - 1];
}

function descend(node: Node | undefined, offset: number, path: (string | number)[]): void {
  if (node === undefined || offset < node.start || offset > node.end) return;
  if (node.kind === "map") {
    const entry = node.entries.findLast(({ start }) => start <= offset);
    if (entry === undefined) return;
    path.push(entry.name);
    descend(entry.value, offset, path);
  } else if (node.kind === "list") {
    const index = node.items.findLastIndex((item) => item !== undefined && item.start <= offset);
    if (index < 0) return;
    path.push(index);
    descend(node.items[index], offset, path);
  }
}
