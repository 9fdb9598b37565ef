import type { Placed, Section } from "./document.ts";
import { duplicateKey, wholeLines } from "./oddities.ts";
import type { Piece } from "./pieces.ts";
import { movedProblem, type Problem } from "./problem.ts";
import type { Entry } from "./tree.ts";

/**
 * A top-level key, with the entries that were cut from it, put together again. Where no key of the file stands twice,
 * nothing in one stretch hangs on another, so that one that did not change need not be put together again.
 */
export interface Stretch {
  readonly pieces: readonly Piece[];
  readonly sections: readonly Section[];
  readonly problems: readonly Problem[];
  readonly broken: readonly { readonly start: number; readonly end: number }[];
}

/** Puts a file together. `text` is the whole file's. */
export function stretchesOf(pieces: readonly Piece[], text: string): Stretch[] {
  const stretches: Piece[][] = [];
  for (const piece of pieces) {
    const last = stretches.at(-1);
    if (last === undefined || opens(piece)) stretches.push([piece]);
    else last.push(piece);
  }
  return stretches.map((each) => putTogether(each, text));
}

/** Whether a stretch begins here: a key that can have entries. What has none goes on with the stretch above it. */
export function opens({ section, parsed: { root } }: Piece): boolean {
  return section === undefined && root?.kind === "map" && root.entries.length > 0;
}

/** A file in which a key stands twice is put together as one. */
export function joined(stretches: readonly Stretch[], text: string): readonly Stretch[] {
  if (stretches.length < 2) return stretches;
  const names = new Set<string>();
  for (const { sections } of stretches) {
    for (const { entry } of sections) {
      if (names.has(entry.key.text)) {
        return [
          putTogether(
            stretches.flatMap(({ pieces }) => pieces),
            text,
          ),
        ];
      }
    }
    for (const { entry } of sections) names.add(entry.key.text);
  }
  return stretches;
}

/** The stretch as it stands where the text above it grew by so much. */
export function movedStretch(stretch: Stretch, by: number): Stretch {
  if (by === 0) return stretch;
  const placed = <P extends Placed>(each: P): P => ({ ...each, base: each.base + by });
  return {
    pieces: movedPieces(stretch.pieces, by),
    sections: stretch.sections.map((section) => ({ ...placed(section), children: section.children?.map(placed) })),
    problems: stretch.problems.map((problem) => movedProblem(problem, (offset) => offset + by)),
    broken: stretch.broken.map(({ start, end }) => ({ start: start + by, end: end + by })),
  };
}

export function movedPieces(pieces: readonly Piece[], by: number): readonly Piece[] {
  return by === 0 ? pieces : pieces.map((piece) => ({ ...piece, start: piece.start + by }));
}

function putTogether(pieces: readonly Piece[], text: string): Stretch {
  const assembly = new Assembly(text);
  for (const piece of pieces) assembly.add(piece);
  const { sections, problems, broken } = assembly;
  return { pieces, sections, problems, broken };
}

interface Growing {
  readonly entry: Entry;
  readonly base: number;
  children: Placed[] | undefined;
  entries: Entry[] | undefined;
  broken: boolean;
}

class Assembly {
  readonly sections: Growing[] = [];
  readonly problems: Problem[] = [];
  readonly broken: { start: number; end: number }[] = [];
  /** By name, and by section: what stands there first. */
  readonly #firsts = new Map<string | undefined, Map<string, Placed>>();

  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  add({ start, length, section: cutFrom, parsed: { root, problems, broken } }: Piece): void {
    for (const problem of problems) this.problems.push(movedProblem(problem, (offset) => offset + start));
    const section = cutFrom === undefined ? undefined : this.sections.at(-1);
    if (broken) {
      this.broken.push({ start, end: start + length });
      if (section !== undefined) section.broken = true;
    }
    if (root?.kind !== "map") {
      if (root?.kind === "list" && !broken) this.#notFields(start + root.start, start + root.end);
      return;
    }
    for (const entry of root.entries) this.#place({ entry, base: start }, section, broken);
  }

  #place(placed: Placed, section: Growing | undefined, broken: boolean): void {
    const { entry, base } = placed;
    const within = section?.entry.key.text;
    const firsts = this.#firsts.get(within) ?? new Map<string, Placed>();
    this.#firsts.set(within, firsts);
    const first = firsts.get(entry.key.text);
    if (first === undefined) firsts.set(entry.key.text, placed);
    else if (first.base !== base) this.#duplicate(placed, first, within);
    if (section === undefined) this.sections.push({ entry, base, children: undefined, entries: undefined, broken });
    else if (first === undefined) {
      section.children ??= [];
      section.children.push(placed);
      section.entries ??= [];
      section.entries.push(entry);
    }
  }

  #duplicate({ entry, base }: Placed, first: Placed, section: string | undefined): void {
    const { key } = first.entry;
    const gone = wholeLines({ start: base + entry.start, end: base + entry.end }, this.text);
    const said = duplicateKey(entry.key.text, gone, { start: first.base + key.start, end: first.base + key.end });
    const place = { start: base + entry.key.start, end: base + entry.key.end };
    this.problems.push({ ...said, ...place, ...(section !== undefined && { section }) });
  }

  #notFields(start: number, end: number): void {
    const message = "A list stands here where fields with names are expected.";
    this.problems.push({ kind: "syntax", message, start, end, corrections: [] });
  }
}
