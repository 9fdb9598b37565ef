import type { Span, TextEdit } from "../text/span.ts";

/** What a file can suffer from as text or as YAML, before anything is known of rubrics. */
export type ProblemKind =
  | "syntax"
  | "cut-short"
  | "alias"
  | "several-documents"
  | "duplicate-key"
  | "merge-conflict"
  | "limits"
  | "encoding";

/**
 * One mistake, in one sentence of plain words. Spans and edits are relative to the segment in a parsed segment, and to
 * the file in a document.
 */
export interface Problem extends Span {
  readonly kind: ProblemKind;
  readonly message: string;
  readonly corrections: readonly ProblemCorrection[];
  /** What stands here was not read: nothing else is to be said of it. */
  readonly unread?: boolean;
  /** The split section that a duplicate key stands in. */
  readonly section?: string;
  /** The other place the message speaks of. */
  readonly related?: Span & { readonly message: string };
}

export interface ProblemCorrection {
  readonly title: string;
  /** Whether it may be made without asking: it removes the problem and brings up no other. */
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
}

/** The problem with every offset led through `move`. */
export function movedProblem(problem: Problem, move: (offset: number) => number): Problem {
  const moved = <T extends Span>(span: T): T => ({ ...span, start: move(span.start), end: move(span.end) });
  return {
    ...moved(problem),
    corrections: problem.corrections.map((correction) => ({ ...correction, edits: correction.edits.map(moved) })),
    ...(problem.related && { related: moved(problem.related) }),
  };
}
