import type { Changed } from "../text/changed.ts";
import type { Span } from "../text/span.ts";
import { mergeConflict } from "./conflicts.ts";
import { tooLarge } from "./limits.ts";
import { type Made, madeAfter, madeAnew } from "./made.ts";
import { marksOf } from "./marks.ts";
import type { Problem } from "./problem.ts";
import type { Entry } from "./tree.ts";

/** An entry, and the offset in the file that its own offsets count from. */
export interface Placed {
  readonly entry: Entry;
  readonly base: number;
}

/** A top-level key. */
export interface Section extends Placed {
  /** The entries of a section that is split; each with a base of its own. `entry.value` is then undefined. */
  readonly children: readonly Placed[] | undefined;
  /** Of the children. The same list as in an earlier version where only their places differ. */
  readonly entries: readonly Entry[] | undefined;
  /** Some of it could not be read, so nothing may be concluded from what is absent. */
  readonly broken: boolean;
}

/** A file as YAML. Every text gives one: what is wrong with it is in `problems`, in the order of the text. */
export interface Document {
  readonly text: string;
  readonly sections: readonly Section[];
  readonly problems: readonly Problem[];
  /** Stretches of the file that could not be read. */
  readonly broken: readonly Span[];
  /** Nothing of the file was read; `problems` says why. */
  readonly unread: boolean;
  /** What a later version need not make again. Undefined where nothing of the file was parsed. */
  readonly made: Made | undefined;
}

/**
 * Parses a file. `split` names the sections whose entries are parsed one by one. `before` is an earlier version, and
 * `changed` where the two differ, if that is known. What is the same is taken over, and the result is the same as without.
 * A version hands its parts on once: trees are written to when they are read, so two later versions never share one.
 */
export function parseDocument(text: string, split: ReadonlySet<string>, before?: Document, changed?: Changed): Document {
  const large = tooLarge(text);
  if (large !== undefined) return refused(text, large);
  const earlier = before?.made === undefined || handedOn.has(before) ? undefined : { text: before.text, made: before.made };
  const { marks, change } = marksOf(text, earlier, changed);
  const conflict = marks.conflicts.length > 0 ? mergeConflict(text) : undefined;
  if (conflict !== undefined) return refused(text, conflict);

  if (before !== undefined) handedOn.add(before);
  const made =
    (earlier !== undefined && change !== undefined ? madeAfter(text, split, marks, earlier, change) : undefined) ??
    madeAnew(text, split, marks, earlier);
  const sections = made.stretches.flatMap((stretch) => stretch.sections);
  const problems = problemsOf(made, text);
  const unread = problems.some(isLimit);
  return {
    text,
    sections,
    problems: unread ? problems.filter(isLimit) : problems,
    broken: made.stretches.flatMap((stretch) => stretch.broken),
    unread,
    made,
  };
}

const handedOn = new WeakSet<Document>();

/** A file that is not UTF-8, from the byte given on: it has no text to show. */
export function undecodable(badByte: number): Document {
  const message = `This file is not UTF-8 (byte ${badByte}).`;
  return refused("", { kind: "encoding", message, start: 0, end: 0, corrections: [] });
}

function refused(text: string, reason: Problem): Document {
  return { text, sections: [], problems: [reason], broken: [], unread: true, made: undefined };
}

function problemsOf({ stretches, directives, secondDocument }: Made, text: string): Problem[] {
  const problems = stretches.flatMap((stretch) => stretch.problems);
  for (const start of directives) problems.push(directive(text, start));
  if (secondDocument !== undefined) problems.push(severalDocuments(text, secondDocument));
  return problems.sort((a, b) => a.start - b.start);
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
