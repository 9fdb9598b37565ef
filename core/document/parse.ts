import type { Span, TextEdit } from "../text/span.ts";
import { applyEdits, backThrough } from "../text/span.ts";
import { type Composed, compose, tokensOf } from "./compose.ts";
import { MAX_DEPTH, tooDeep } from "./limits.ts";
import { mends } from "./mends/index.ts";
import { brokenAt, type Mend } from "./mends/mend.ts";
import { oddityProblems } from "./oddities.ts";
import { plainError } from "./plainErrors.ts";
import type { Problem } from "./problem.ts";
import { movedNode, type Node } from "./tree.ts";

/** One segment, parsed. All offsets are relative to the segment. Depends on the segment's text alone. */
export interface Parsed {
  readonly root: Node | undefined;
  readonly problems: readonly Problem[];
  /** Part of it could not be read at all: nothing may be concluded from what is absent. */
  readonly broken: boolean;
}

/** A segment with more mistakes than this is not puzzled over further. */
const MOST_MENDS = 12;

/** Parses a segment. Never throws; what YAML cannot read is mended where a mend is known, and said once. */
export function parseSegment(text: string): Parsed {
  const tokens = tokensOf(text);
  if (tooDeep(text, tokens)) return { root: undefined, problems: [nestedTooDeep(text)], broken: true };
  let composed = compose(text, tokens);
  if (composed.errors.length === 0) return finished(composed, text, [], false, (offset) => offset);

  const problems: Problem[] = [];
  let mended = text;
  let back = (offset: number) => offset;
  /** What mends have put into the text so far. */
  let written: Span[] = [];
  let broken = false;
  for (let count = 0; composed.errors.length > 0; count++) {
    const mend = count < MOST_MENDS ? firstMend(mended, composed) : undefined;
    if (mend === undefined) {
      broken = true;
      if (problems.length === 0) problems.push(unexplained(composed, text, back));
      break;
    }
    const certain = mend.edits.every((edit) => written.every((span) => leaves(edit, span)));
    problems.push(mapped(certain ? mend : { ...mend, corrections: [] }, back));
    written = [...written.map((span) => movedBy(mend.edits, span)), ...mend.edits.map((edit) => putBy(mend.edits, edit))];
    const [before, through] = [back, backThrough(mend.edits)];
    back = (offset) => before(through(offset));
    mended = applyEdits(mended, mend.edits);
    composed = compose(mended);
  }
  return finished(composed, text, problems, broken, back);
}

/** Whether an edit leaves a span alone, or replaces all of it: part of it stands nowhere in the file. */
function leaves({ start, end }: TextEdit, span: Span): boolean {
  const covers = start <= span.start && span.end <= end;
  return covers || end <= span.start || span.end <= start;
}

/** The span after the edits. */
function movedBy(edits: readonly TextEdit[], { start, end }: Span): Span {
  return { start: start + grown(edits, start), end: end + grown(edits, end) };
}

/** Where an edit's text stands after all of them. */
function putBy(edits: readonly TextEdit[], { start, text }: TextEdit): Span {
  const from = start + grown(edits, start);
  return { start: from, end: from + text.length };
}

/** By how much the text before an offset grew. */
function grown(edits: readonly TextEdit[], offset: number): number {
  return edits.reduce(
    (sum, { start, end, text }) => (end <= offset && start < offset ? sum + text.length - (end - start) : sum),
    0,
  );
}

function firstMend(text: string, { errors: [error] }: Composed): Mend | undefined {
  if (error === undefined) return undefined;
  const broken = brokenAt(text, error);
  for (const find of mends) {
    const mend = find(broken);
    if (mend !== undefined) return mend;
  }
  return undefined;
}

function finished(
  composed: Composed,
  text: string,
  syntax: Problem[],
  broken: boolean,
  back: (offset: number) => number,
): Parsed {
  const { root } = composed;
  const problems = [...syntax];
  if (!broken) problems.push(...oddityProblems(composed.oddities, text, back));
  const half = root?.kind === "text" ? missingColon(root, back) : undefined;
  if (half !== undefined && problems.length === 0) problems.push(half);
  const tree = syntax.length > 0 && root !== undefined ? movedNode(root, back) : root;
  return { root: tree, problems, broken: broken || half !== undefined };
}

/** A segment that is one word is a key somebody is typing. */
function missingColon(root: Node, back: (offset: number) => number): Problem {
  const [start, end] = [back(root.start), back(root.end)];
  return {
    kind: "syntax",
    message: "A colon is missing here, after the name of a field.",
    start,
    end,
    corrections: [{ title: "Add the colon", safe: false, edits: [{ start: end, end, text: ":" }] }],
  };
}

function mapped({ kind = "syntax", message, start, end, corrections }: Mend, back: (offset: number) => number): Problem {
  const moved = <T extends TextEdit>(edit: T): T => ({ ...edit, start: back(edit.start), end: back(edit.end) });
  return {
    kind,
    message,
    start: back(start),
    end: back(end),
    corrections: corrections.map((correction) => ({ ...correction, edits: correction.edits.map(moved) })),
  };
}

function unexplained({ errors: [error] }: Composed, text: string, back: (offset: number) => number): Problem {
  const start = back(Math.min(error?.pos[0] ?? 0, text.length));
  const end = Math.max(start, back(Math.min(error?.pos[1] ?? 0, text.length)));
  return { kind: "syntax", message: plainError(error?.code ?? "IMPOSSIBLE"), start, end, corrections: [] };
}

function nestedTooDeep(text: string): Problem {
  const end = /\r|\n|$/.exec(text)?.index ?? 0;
  return {
    kind: "limits",
    message: `This file nests deeper than ${MAX_DEPTH} levels; it was not read.`,
    start: 0,
    end,
    corrections: [],
  };
}
