import type { YAMLError } from "yaml";
import type { TextEdit } from "../../text/span.ts";
import type { ProblemCorrection, ProblemKind } from "../problem.ts";

/**
 * What the writer most likely meant where YAML fails: the problem in plain words, and edits with which the segment is
 * read on. Where a correction is offered as safe it is those very edits, so making it changes nothing else that is found.
 * Offsets are relative to the segment.
 */
export interface Mend {
  /** What is told of it: `syntax` where it is not said. */
  readonly kind?: ProblemKind;
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly edits: readonly TextEdit[];
  readonly corrections: readonly ProblemCorrection[];
}

/** The segment at its first error: what a mend looks at. */
export interface Broken {
  readonly text: string;
  readonly error: YAMLError;
  /** The line that holds the error, and the one before it, as offsets: a break in YAML often shows one line late. */
  readonly line: Line;
  readonly before: Line | undefined;
  readonly lines: readonly Line[];
  readonly lineBreak: string;
}

export interface Line {
  readonly start: number;
  /** Before the line's break. */
  readonly end: number;
  readonly text: string;
  /** Columns of white space. */
  readonly indent: number;
}

export type FindMend = (broken: Broken) => Mend | undefined;

export function brokenAt(text: string, error: YAMLError): Broken {
  const lines: Line[] = [];
  for (const match of text.matchAll(/([ \t]*)[^\r\n]*/g)) {
    if (match[0] === "" && text[match.index - 1] !== "\n" && match.index !== 0) continue;
    const start = match.index;
    lines.push({ start, end: start + match[0].length, text: match[0], indent: match[1]?.length ?? 0 });
  }
  const at = error.pos[0];
  let index = lines.findLastIndex((line) => line.start <= at);
  if (index > 0 && lines[index]?.text.trim() === "") index--;
  const line = lines[index] as Line;
  return { text, error, line, before: lines[index - 1], lines, lineBreak: text.includes("\r\n") ? "\r\n" : "\n" };
}

/** A mend that is offered to the writer as it stands. */
export function offered(title: string, safe: boolean, mend: Omit<Mend, "corrections">): Mend {
  return { ...mend, corrections: [{ title, safe, edits: mend.edits }] };
}
