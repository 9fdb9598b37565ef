import type { Span } from "../text/span.ts";
import type { Document, Placed } from "./document.ts";
import type { Path, Place } from "./place.ts";
import type { Entry, Node } from "./tree.ts";

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
  const section = document.sections.find(({ entry }) => entry.name === top);
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
    const child = named(children, ({ entry }) => entry.name).get(step);
    return child && { entry: child.entry, node: child.entry.value, base: child.base };
  }
  if (typeof step === "number") {
    if (node?.kind !== "list" || step >= node.items.length) return undefined;
    return { entry: undefined, node: node.items[step], base };
  }
  const entry = node?.kind === "map" ? named(node.entries, ({ name }) => name).get(step) : undefined;
  return entry && { entry, node: entry.value, base };
}

const indexes = new WeakMap<object, Map<string | number, unknown>>();

/** The first item of each name. Kept with the list: a file with many findings asks for many names. */
function named<T>(items: readonly T[], nameOf: (item: T) => string): Map<string | number, T> {
  const known = indexes.get(items) as Map<string | number, T> | undefined;
  if (known !== undefined) return known;
  const index = new Map(items.map((item): [string, T] => [nameOf(item), item]).reverse());
  indexes.set(items, index);
  return index;
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
  if (typeof part === "object") return wordsSpan(document.text.slice(base), node, part) ?? keySpan(found);
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
function wordsSpan(
  source: string,
  node: Node | undefined,
  { words, nth = 0 }: { words: string; nth?: number },
): Span | undefined {
  if (node?.kind !== "text") return node;
  const pattern = words.trim().split(/\s+/).map(escaped).join("\\s+");
  const found = [...source.slice(node.start, node.end).matchAll(new RegExp(pattern, "gu"))][nth];
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

function holding<P extends Placed>(placed: readonly P[], offset: number): P | undefined {
  return placed.findLast(({ entry, base }) => base + entry.start <= offset);
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
