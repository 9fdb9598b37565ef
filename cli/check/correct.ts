import type { Analysis } from "../../core/analyse.ts";
import { toEdits } from "../../core/corrections/toEdits.ts";
import { applyEdits, collide, type TextEdit } from "../../core/text/span.ts";
import type { FolderWorkspace } from "../host/folderWorkspace.ts";

/** A correction may uncover a line that needs another; more rounds than this mean that two undo each other. */
const MOST_ROUNDS = 10;

export interface Corrected {
  readonly analysis: Analysis;
  /** The file's new text; undefined where nothing was changed. */
  readonly text: string | undefined;
  readonly made: number;
}

/** Makes the safe corrections of a file until there are none left. */
export function correct(first: Analysis, path: string, workspace: FolderWorkspace): Corrected {
  let analysis = first;
  let made = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { edits, count } = safeEdits(analysis);
    if (count === 0) break;
    const text = applyEdits(analysis.document.text, edits);
    analysis = workspace.analyse(path, new TextEncoder().encode(text));
    made += count;
  }
  return { analysis, text: made === 0 ? undefined : analysis.document.text, made };
}

/** The safe corrections' edits, as many as do not touch one another. */
export function safeEdits({ document, shape, findings }: Analysis): { edits: TextEdit[]; count: number } {
  const edits: TextEdit[] = [];
  let count = 0;
  for (const { corrections } of findings) {
    const safe = corrections.find((correction) => correction.safe);
    const wanted = safe === undefined ? [] : toEdits(document, shape.schema, safe.change);
    if (wanted.length === 0 || wanted.some((edit) => edits.some((other) => collide(edit, other)))) continue;
    edits.push(...wanted);
    count++;
  }
  return { edits, count };
}
