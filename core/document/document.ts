import { visibleEdits } from "../text/invisible.ts";
import { applyEdits, backThrough } from "../text/span.ts";
import { mergeConflict } from "./conflicts.ts";
import { tooLarge } from "./limits.ts";
import { duplicateKey, wholeLines } from "./oddities.ts";
import { type Parsed, parseSegment } from "./parse.ts";
import { movedProblem, type Problem } from "./problem.ts";
import { type Segment, segmentsOf } from "./segments.ts";
import { type Entry, movedNode } from "./tree.ts";

/** An entry, and the offset in the file that its own offsets count from. */
export interface Placed {
  readonly entry: Entry;
  readonly base: number;
}

/** A top-level key. */
export interface Section extends Placed {
  /** The entries of a section that is split; each with a base of its own. `entry.value` is then undefined. */
  readonly children: readonly Placed[] | undefined;
  /** Some of it could not be read, so nothing may be concluded from what is absent. */
  readonly broken: boolean;
}

/** A file as YAML. Every text gives one: what is wrong with it is in `problems`, in the order of the text. */
export interface Document {
  readonly text: string;
  readonly sections: readonly Section[];
  readonly problems: readonly Problem[];
  /** Stretches of the file that could not be read. */
  readonly broken: readonly { readonly start: number; readonly end: number }[];
  /** Nothing of the file was read; `problems` says why. */
  readonly unread: boolean;
  /** By their text: what a later version of the file need not parse again. */
  readonly parsed: ReadonlyMap<string, Parsed>;
}

/**
 * Parses a file. `split` names the sections whose entries are parsed one by one. `before` is an earlier version: its
 * segments are taken over where their text is the same, and the result is the same as without it.
 */
export function parseDocument(text: string, split: ReadonlySet<string>, before?: Document): Document {
  const reason = tooLarge(text) ?? mergeConflict(text);
  if (reason !== undefined) return refused(text, reason);

  // What cannot be seen is read as its correction has it, so that the one finding on it is all that it causes.
  const unseen = visibleEdits(text);
  const readable = unseen.length === 0 ? text : applyEdits(text, unseen);
  const back = unseen.length === 0 ? (offset: number) => offset : backThrough(unseen);
  const { segments, secondDocument, directives } = segmentsOf(readable, split);
  const parsed = new Map<string, Parsed>();
  const assembly = new Assembly(text);
  for (const segment of segments) {
    const start = back(segment.start);
    const source = text.slice(start, back(segment.start + segment.text.length));
    const read = () =>
      inSource(
        parseSegment(blanked(segment, directives)),
        source === segment.text ? undefined : (at) => back(segment.start + at) - start,
      );
    const known = parsed.get(source) ?? before?.parsed.get(source) ?? read();
    parsed.set(source, known);
    assembly.add({ ...segment, start, text: source }, known);
  }
  assembly.problems.push(...directives.map((start) => directive(text, back(start))));
  if (secondDocument !== undefined) assembly.problems.push(severalDocuments(text, back(secondDocument)));
  const problems = assembly.problems.sort((a, b) => a.start - b.start);
  const unread = problems.some((problem) => problem.kind === "limits");
  return {
    text,
    sections: assembly.sections,
    problems: unread ? problems.filter(isLimit) : problems,
    broken: assembly.broken,
    unread,
    parsed,
  };
}

/** What was parsed of a segment, with the offsets of its source. */
function inSource(parsed: Parsed, move: ((offset: number) => number) | undefined): Parsed {
  if (move === undefined) return parsed;
  const { root, problems, broken } = parsed;
  return { root: root && movedNode(root, move), problems: problems.map((problem) => movedProblem(problem, move)), broken };
}

/** A file that is not UTF-8, from the byte given on: it has no text to show. */
export function undecodable(badByte: number): Document {
  const message = `This file is not UTF-8 (byte ${badByte}).`;
  return refused("", { kind: "encoding", message, start: 0, end: 0, corrections: [] });
}

function refused(text: string, reason: Problem): Document {
  return { text, sections: [], problems: [reason], broken: [], unread: true, parsed: new Map() };
}

class Assembly {
  readonly sections: { entry: Entry; base: number; children: Placed[] | undefined; broken: boolean }[] = [];
  readonly problems: Problem[] = [];
  readonly broken: { start: number; end: number }[] = [];
  readonly #firsts = new Map<string, Placed>();

  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  add(segment: Segment, { root, problems, broken }: Parsed): void {
    this.problems.push(...problems.map((problem) => movedProblem(problem, (offset) => offset + segment.start)));
    const section = segment.section === undefined ? undefined : this.sections.at(-1);
    if (broken) {
      this.broken.push({ start: segment.start, end: segment.start + segment.text.length });
      if (section !== undefined) section.broken = true;
    }
    if (root?.kind !== "map") {
      if (root?.kind === "list" && !broken) this.#notFields(segment, root);
      return;
    }
    for (const entry of root.entries) this.#place({ entry, base: segment.start }, section, broken);
  }

  #place(placed: Placed, section: { entry: Entry; children: Placed[] | undefined } | undefined, broken: boolean): void {
    const { entry, base } = placed;
    const path = section === undefined ? entry.key.text : `${section.entry.key.text}\n${entry.key.text}`;
    const first = this.#firsts.get(path);
    if (first === undefined) this.#firsts.set(path, placed);
    else if (first.base !== base) this.#duplicate(placed, first, section?.entry.key.text);
    if (section === undefined) this.sections.push({ entry, base, children: undefined, broken });
    else if (first === undefined) {
      section.children ??= [];
      section.children.push(placed);
    }
  }

  #duplicate({ entry, base }: Placed, first: Placed, section: string | undefined): void {
    const { key } = first.entry;
    const gone = wholeLines({ start: base + entry.start, end: base + entry.end }, this.text);
    const said = duplicateKey(entry.key.text, gone, { start: first.base + key.start, end: first.base + key.end });
    const place = { start: base + entry.key.start, end: base + entry.key.end };
    this.problems.push({ ...said, ...place, ...(section !== undefined && { section }) });
  }

  #notFields(segment: Segment, root: { start: number; end: number }): void {
    const message = "A list stands here where fields with names are expected.";
    this.problems.push({
      kind: "syntax",
      message,
      start: segment.start + root.start,
      end: segment.start + root.end,
      corrections: [],
    });
  }
}

/** The segment with directives blanked out: they would start a document of their own. */
function blanked({ text, start }: Segment, directives: readonly number[]): string {
  let result = text;
  for (const at of directives) {
    if (at < start || at >= start + text.length) continue;
    const from = at - start;
    const length = /^[^\r\n]*/.exec(result.slice(from))?.[0].length ?? 0;
    result = result.slice(0, from) + " ".repeat(length) + result.slice(from + length);
  }
  return result.replace(/^---(?=\s)/, "   ");
}

function directive(text: string, start: number): Problem {
  const end = start + (/^[^\r\n]*/.exec(text.slice(start))?.[0].length ?? 0);
  const lineEnd = end + (/^\r?\n/.exec(text.slice(end))?.[0].length ?? 0);
  const corrections = [{ title: "Remove this line", safe: true, edits: [{ start, end: lineEnd, text: "" }] }];
  return { kind: "syntax", message: "Lines that begin with '%' are not used here.", start, end, corrections };
}

function severalDocuments(text: string, start: number): Problem {
  const line = text.slice(0, start).split("\n").length;
  const message = `One file holds one assessment; a second starts on line ${line}.`;
  return { kind: "several-documents", message, start, end: start + 3, corrections: [] };
}

const isLimit = (problem: Problem) => problem.kind === "limits";
