import { type Invisible, visibleEdits } from "../text/invisible.ts";
import { applyEdits, backThrough } from "../text/span.ts";
import { type Parsed, parseSegment } from "./parse.ts";
import { movedProblem } from "./problem.ts";
import { type Entries, type Segment, segmentsOf } from "./segments.ts";
import { movedNode } from "./tree.ts";

/** A segment as it stands in the file, parsed. `start` and `length` are those of its source. */
export interface Piece {
  readonly start: number;
  readonly length: number;
  /** The section this is an entry of. Absent for a top-level key. */
  readonly section: string | undefined;
  /** See Segment. */
  readonly began: Entries | undefined;
  readonly parsed: Parsed;
}

/** A part of a file cut up, not parsed yet. All offsets are the file's. */
export interface Cut {
  readonly segments: readonly Uncut[];
  readonly ended: boolean;
  readonly secondDocument: number | undefined;
  readonly directives: readonly number[];
}

interface Uncut extends Omit<Piece, "parsed"> {
  /** A line in it is blanked out before it is parsed, so that its text alone does not tell what it is parsed to. */
  readonly directed: boolean;
  parse(): Parsed;
}

/** What is cut: a part of a file, from its start or from where a piece other than the first begins. */
export interface Part {
  readonly text: string;
  readonly unseen: readonly Invisible[];
  readonly from: number;
  readonly to: number;
  readonly first: Pick<Segment, "began"> | undefined;
}

/** What cannot be seen is read as its correction has it, so that the one finding on it is all that it causes. */
export function cut({ text, unseen, from, to, first }: Part, split: ReadonlySet<string>): Cut {
  const source = text.slice(from, to);
  const edits = visibleEdits(unseen.filter(({ start }) => start >= from && start < to)).map((edit) => ({
    ...edit,
    start: edit.start - from,
    end: edit.end - from,
  }));
  const readable = edits.length === 0 ? source : applyEdits(source, edits);
  const back = edits.length === 0 ? (offset: number) => offset : backThrough(edits);
  const { segments, ended, secondDocument, directives } = segmentsOf(readable, split, first);
  return {
    segments: segments.map((segment) => uncut(segment, { source, from, back, directives, own: source.length < text.length })),
    ended,
    secondDocument: secondDocument === undefined ? undefined : from + back(secondDocument),
    directives: directives.map((at) => from + back(at)),
  };
}

interface Around {
  readonly source: string;
  readonly from: number;
  readonly back: (offset: number) => number;
  readonly directives: readonly number[];
  /** What is parsed gets a text of its own: parts of a text keep all of it in memory, and each version has another. */
  readonly own: boolean;
}

function uncut({ text, start, section, began }: Segment, { source, from, back, directives, own: apart }: Around): Uncut {
  const at = back(start);
  const length = back(start + text.length) - at;
  const own = directives.filter((each) => each >= start && each < start + text.length).map((each) => each - start);
  const unseen = source.slice(at, at + length) !== text;
  const parse = () =>
    inSource(parseSegment(blanked(apart ? copied(text) : text, own)), unseen ? (offset) => back(start + offset) - at : undefined);
  return { start: from + at, length, section, began, directed: own.length > 0, parse };
}

/** The same text, sharing no memory with a longer one: joining texts makes a new one, of which this is a part. */
function copied(text: string): string {
  return `${text}\n`.slice(0, -1);
}

/** A segment's text with directives blanked out: they would start a document of their own. */
function blanked(text: string, directives: readonly number[]): string {
  let result = text;
  for (const at of directives) {
    const length = /^[^\r\n]*/.exec(result.slice(at))?.[0].length ?? 0;
    result = result.slice(0, at) + " ".repeat(length) + result.slice(at + length);
  }
  return result.replace(/^---(?=\s)/, "   ");
}

/** What was parsed of a segment, with the offsets of its source. */
function inSource(parsed: Parsed, move: ((offset: number) => number) | undefined): Parsed {
  if (move === undefined) return parsed;
  const { root, problems, broken } = parsed;
  return { root: root && movedNode(root, move), problems: problems.map((problem) => movedProblem(problem, move)), broken };
}
