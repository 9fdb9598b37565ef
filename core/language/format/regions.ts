import type { Document } from "../../document/document.ts";
import type { Entry } from "../../document/tree.ts";
import { invisibles } from "../../text/invisible.ts";
import { lastAtMost, type Span } from "../../text/span.ts";

/** A stretch of the file that was parsed on its own, with what was read in it. Offsets of the file. */
export interface Region extends Span {
  /** What the entries' offsets count from. */
  readonly base: number;
  readonly entries: readonly Entry[];
  /** Of an entry of a split section: the section's base. */
  readonly section: number | undefined;
  /** All of it was read as it stands: nothing in it is wrong as YAML, and nothing in it hides. */
  readonly sound: boolean;
}

/** The regions of a file, in order; together they are all of it. */
export function regionsOf({ text, sections, problems, broken }: Document): Region[] {
  const placed = new Map<number, { entries: Entry[]; section: number | undefined }>();
  const put = (entry: Entry, base: number, section: number | undefined) => {
    const known = placed.get(base) ?? { entries: [], section };
    known.entries.push(entry);
    placed.set(base, known);
  };
  for (const { entry, base, children } of sections) {
    put(entry, base, undefined);
    for (const child of children ?? []) put(child.entry, child.base, base);
  }
  const found = [...placed].sort(([a], [b]) => a - b);
  const starts = found.map(([base], index) => (index === 0 ? 0 : base));
  const unsound = new Set<number>();
  const spoil = (offset: number) => unsound.add(Math.max(0, lastAtMost(starts, offset)));
  for (const { start, end } of [...problems, ...broken]) {
    spoil(start);
    spoil(Math.max(start, end - 1));
  }
  // A byte order mark is where it belongs only before everything.
  for (const { start, name } of invisibles(text)) if (start > 0 || name !== "byte order mark") spoil(start);
  if (found.length === 0)
    return [{ start: 0, end: text.length, base: 0, entries: [], section: undefined, sound: unsound.size === 0 }];
  return found.map(([base, { entries, section }], index) => ({
    start: starts[index] ?? 0,
    end: starts[index + 1] ?? text.length,
    base,
    entries,
    section,
    sound: !unsound.has(index),
  }));
}
