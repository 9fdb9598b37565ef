import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composed } from "../../core/text/composed.ts";
import { applyEdits, collide, type TextEdit } from "../../core/text/span.ts";

/** Edits of a text of this length that do not touch one another. */
const editsOf = (length: number): fc.Arbitrary<TextEdit[]> =>
  fc
    .array(
      fc.record({ start: fc.nat({ max: length }), length: fc.nat({ max: 3 }), text: fc.constantFrom("", "x", "yz", "\n") }),
      {
        maxLength: 4,
      },
    )
    .map((all) => {
      const edits: TextEdit[] = [];
      for (const { start, length: gone, text } of all) {
        const edit = { start, end: Math.min(length, start + gone), text };
        if (!edits.some((other) => collide(edit, other))) edits.push(edit);
      }
      return edits;
    });

describe("edits upon edits", () => {
  it("are edits of the first text that come to the same", () => {
    const text = "abcdefghij";
    const both = editsOf(text.length).chain((first) =>
      editsOf(applyEdits(text, first).length).map((second) => [first, second] as const),
    );
    fc.assert(
      fc.property(both, ([first, second]) => {
        const edits = composed(text.length, first, second);
        expect(applyEdits(text, edits)).toBe(applyEdits(applyEdits(text, first), second));
        for (const [index, edit] of edits.entries()) {
          expect(edits.slice(index + 1).some((other) => collide(edit, other))).toBe(false);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("touch only what one of them touches", () => {
    const first = [{ start: 2, end: 3, text: "XX" }];
    const second = [{ start: 6, end: 7, text: "Y" }];
    expect(composed(10, first, second)).toEqual([
      { start: 2, end: 3, text: "XX" },
      { start: 5, end: 6, text: "Y" },
    ]);
  });
});
