import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldsOf } from "../../core/language/folding.ts";
import { marginAfterEnter } from "../../core/language/format/onEnter.ts";
import { formatEdits } from "../../core/language/format.ts";
import { inlaysOf } from "../../core/language/inlays.ts";
import { lensesOf } from "../../core/language/lenses.ts";
import { linksOf } from "../../core/language/links.ts";
import { selectionsAt } from "../../core/language/selection.ts";
import type { Span } from "../../core/text/span.ts";
import { analyseIn, inMemory, root } from "../support/workspace.ts";
import { edited, randomEdit } from "./edits.ts";

const files = globSync("{samples,test/cases}/**/*.{yaml,yml}", { cwd: root }).map((path) => ({
  path,
  text: readFileSync(join(root, path), "utf8"),
}));
const pieces = [
  "",
  "\n",
  "\r",
  "\r\n",
  "\t",
  "  ",
  ": ",
  "- ",
  "# Culture of Performance\n",
  "[",
  "]",
  "{",
  "}",
  '"',
  ">-\n",
  "|+\n",
  "---\n",
  "*a",
  "&a ",
  "? ",
  "<<<<<<< ours\n",
  "\u00a0",
  "\u2028",
  "\ufeff",
  "😀",
  "\ud83d",
  "ratings:\n",
  "evidence: [D1]\n",
  "  Unified Vision:\n    level: Proficient\n",
  "file: ../../x\n",
  "link: https://example.org\n",
];

/** Asks everything of a text; every answer must lie within it. */
function ask(path: string, text: string, at: number): void {
  const analysis = analyseIn({ [path]: text }, path);
  const asked = { path, analysis, workspace: inMemory({ [path]: text }) };
  const within = ({ start, end }: Span) => 0 <= start && start <= end && end <= text.length;
  const offset = at % (text.length + 1);
  const links = linksOf(asked);
  expect(links.every(within)).toBe(true);
  for (const { target } of links) {
    if (target.kind === "file") expect(target.path).not.toMatch(/^[/\\]|^[a-z][a-z0-9+.-]*:|(^|\/)\.\.(\/|$)|\\/i);
    if (target.kind === "web") expect(target.address).toMatch(/^https?:\/\/[a-z0-9.-]+/i);
  }
  const lenses = lensesOf(asked, 3);
  expect(lenses.every((lens) => within(lens) && lens.places.every(within))).toBe(true);
  for (const { title } of lenses) expect(title).not.toMatch(/[\r\n\u2028]|\$\(/);
  const stretch = { start: Math.min(offset, 100), end: offset };
  const inlays = inlaysOf(asked, stretch, { evidenceTitles: true, domains: true });
  for (const inlay of inlays) expect(inlay.offset >= stretch.start && inlay.offset <= stretch.end).toBe(true);
  const lines = text.split(/\r\n|\n|\r/).length;
  for (const { first, last } of foldsOf(analysis)) expect(0 <= first && first < last && last < lines).toBe(true);
  for (const spans of selectionsAt(analysis, [offset, 0, text.length])) {
    expect(spans.length).toBeGreaterThan(0);
    spans.forEach((span, index) => {
      const around = spans[index + 1];
      expect(within(span) && (around === undefined || (around.start <= span.start && span.end <= around.end))).toBe(true);
    });
    expect(spans.at(-1)).toEqual({ start: 0, end: text.length });
  }
  for (const edit of [...formatEdits(analysis), ...marginAfterEnter(analysis, offset)]) {
    expect(text.slice(edit.start, edit.end) + edit.text).toMatch(/^\s*$/);
  }
}

describe("reading aids", () => {
  it.each(files)("answer for $path", ({ path, text }) => ask(path, text, text.length >> 1));

  it("answer whatever is done to a file", () => {
    const small = files.filter(({ text }) => text.length < 6000);
    fc.assert(
      fc.property(
        fc.constantFrom(...small),
        fc.array(randomEdit(pieces), { minLength: 1, maxLength: 6 }),
        fc.nat(),
        ({ path, text }, edits, at) => ask(path, edits.reduce(edited, text), at),
      ),
      { numRuns: 150 },
    );
  });
});
