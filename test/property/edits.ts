import fc from "fast-check";
import { applyEdits } from "../../core/text/span.ts";

/** One edit as a person types or pastes it: anywhere, taking out a little, putting in one of the pieces. */
export interface RandomEdit {
  readonly at: number;
  readonly gone: number;
  readonly text: string;
}

export function randomEdit(pieces: readonly string[]): fc.Arbitrary<RandomEdit> {
  return fc.record({ at: fc.nat(), gone: fc.nat({ max: 12 }), text: fc.constantFrom(...pieces) });
}

export function edited(before: string, { at, gone, text }: RandomEdit): string {
  const start = at % (before.length + 1);
  return applyEdits(before, [{ start, end: Math.min(before.length, start + gone), text }]);
}
