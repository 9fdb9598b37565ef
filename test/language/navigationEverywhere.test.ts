import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Analysis, analyse } from "../../core/analyse.ts";
import { definitionAt } from "../../core/language/definition.ts";
import { highlightsAt } from "../../core/language/highlight.ts";
import type { OutlineItem } from "../../core/language/outline/item.ts";
import { outlineOf } from "../../core/language/outline/outline.ts";
import { rename } from "../../core/language/rename/rename.ts";
import { symbolsOf } from "../../core/language/symbols.ts";
import { tokensOf } from "../../core/language/tokens.ts";
import { applyEdits, type Span } from "../../core/text/span.ts";
import { EARLY_LEARNING, formats, inMemory, root } from "../support/workspace.ts";

const FILES = ["samples", "test/cases"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /(assessment|rubric|config)\.yaml$/.test(name))
    .map((name) => join(folder, name)),
);
const workspace = inMemory({}, [EARLY_LEARNING]);

/** The file as it is, cut off in the middle, and with other line breaks. */
const versions = (text: string) => [
  text,
  text.slice(0, (text.length * 2) / 3),
  text.replaceAll("\n", "\r\n"),
  text.replaceAll("\n", "\r"),
];

describe.each(FILES)("In %s", (path) => {
  const analyses = versions(readFileSync(join(root, path), "utf8")).map(
    (text): Analysis => analyse({ text, path, workspace, formats }),
  );

  test("each item of the outline lies in the one around it, and has a title", () => {
    for (const analysis of analyses) outlineLiesWithin(outlineOf(analysis), { start: 0, end: analysis.document.text.length });
  });

  test("symbols lie in the file, and colours on one line each", () => {
    for (const analysis of analyses) {
      const { text } = analysis.document;
      for (const { at } of symbolsOf(analysis)) expect(at.end).toBeLessThanOrEqual(text.length);
      for (const token of tokensOf(analysis)) expect(text.slice(token.start, token.end)).toMatch(/^[^\r\n]+$/);
    }
  });

  test("any place may be asked about, and renamed where that is offered", () => {
    for (const analysis of analyses) everyPlaceAnswers(analysis);
  });

  function everyPlaceAnswers(analysis: Analysis): void {
    const { text } = analysis.document;
    for (let offset = 0; offset <= text.length; offset += 97) {
      for (const lit of highlightsAt(analysis, offset)) expect(lit.end).toBeLessThanOrEqual(text.length);
      const to = definitionAt({ path, analysis, workspace }, offset)?.to;
      if (to?.in === "this file") expect(to.whole.end).toBeLessThanOrEqual(text.length);
      const renaming = rename(analysis, offset, "Q77");
      if (renaming !== undefined && !("refused" in renaming)) expect(applyEdits(text, renaming.edits)).not.toBe(text);
    }
  }
});

function outlineLiesWithin(items: readonly OutlineItem[], around: Span): void {
  for (const { title, whole, name, children } of items) {
    expect(title).not.toBe("");
    const places = [around.start, whole.start, name.start, name.end, whole.end, around.end];
    expect(places).toEqual([...places].sort((a, b) => a - b));
    outlineLiesWithin(children, whole);
  }
}
