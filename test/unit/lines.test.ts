import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Lines, lineBreakOf } from "../../core/text/lines.ts";

describe("Lines", () => {
  it("ends lines at \\n, \\r\\n and a lone \\r, and nowhere else", () => {
    const lines = new Lines("a\nb\r\nc\rd\u0085e\u2028f");
    expect(lines.starts).toEqual([0, 2, 5, 7]);
    expect([0, 1, 2, 3].map((line) => lines.lineText(line))).toEqual(["a", "b", "c", "d\u0085e\u2028f"]);
  });

  it("counts columns in UTF-16 units", () => {
    expect(new Lines("x\n😀y").position(4)).toEqual({ line: 1, column: 2 });
  });

  it("leads from offset to position and back", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "é", "😀", "\n", "\r\n", "\r", "\u2028") }), (text) => {
        const lines = new Lines(text);
        for (let offset = 0; offset <= text.length; offset++) {
          const position = lines.position(offset);
          // Between \r and \n there is no position of its own: a column never lies behind its line's break.
          const inBreak = text[offset - 1] === "\r" && text[offset] === "\n";
          if (!inBreak) expect(lines.offset(position)).toBe(offset);
          expect(lines.startOf(position.line)).toBeLessThanOrEqual(offset);
        }
      }),
    );
  });

  it("takes the line break of the first line", () => {
    expect([lineBreakOf("a\r\nb\n"), lineBreakOf("a\nb\r\n"), lineBreakOf("a")]).toEqual(["\r\n", "\n", "\n"]);
  });

  it("takes a lone \\r for the text's break only where there is no other", () => {
    expect(["a\rb\rc", "a\rb\nc", "a\rb\r\nc", "a\r\nb\nc", "a"].map(lineBreakOf)).toEqual(["\r", "\n", "\r\n", "\r\n", "\n"]);
  });
});
