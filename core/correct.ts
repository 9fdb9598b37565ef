import type { Analysis } from "./analyse.ts";
import type { Correction } from "./corrections/change.ts";
import { toEdits } from "./corrections/toEdits.ts";
import type { Finding } from "./finding.ts";
import { composed } from "./text/composed.ts";
import { applyEdits, collide, type TextEdit } from "./text/span.ts";

/** A correction may uncover a line that needs another; more rounds than this mean that two undo each other. */
const MOST_ROUNDS = 10;

export interface Corrected {
  readonly analysis: Analysis;
  /** Of the first text; none where nothing was to be corrected. */
  readonly edits: readonly TextEdit[];
  /** How many corrections were made. */
  readonly made: number;
}

/** Makes the safe corrections of a file until there are none left. `again` analyses the file with another text. */
export function corrected(first: Analysis, again: (text: string) => Analysis): Corrected {
  let analysis = first;
  let edits: TextEdit[] = [];
  let made = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = safeEdits(analysis);
    if (next.count === 0) break;
    analysis = again(applyEdits(analysis.document.text, next.edits));
    edits = composed(first.document.text.length, edits, next.edits);
    made += next.count;
  }
  return { analysis, edits, made };
}

/** The edits of the safe corrections of some findings, or of all: as many as do not touch one another. */
export function safeEdits(
  { document, shape, findings }: Analysis,
  which: readonly Finding[] = findings,
): { edits: TextEdit[]; count: number } {
  const edits: TextEdit[] = [];
  let count = 0;
  for (const finding of which) {
    const safe = safeCorrectionOf(finding);
    const wanted = safe === undefined ? [] : toEdits(document, shape.schema, safe.change);
    if (wanted.length === 0 || wanted.some((edit) => edits.some((other) => collide(edit, other)))) continue;
    edits.push(...wanted);
    count++;
  }
  return { edits, count };
}

export function safeCorrectionOf({ corrections }: Finding): Correction | undefined {
  return corrections.find(({ safe }) => safe);
}
