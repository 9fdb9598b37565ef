import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatEdits } from "../../core/language/format.ts";
import { applyEdits } from "../../core/text/span.ts";
import { analyseIn, root } from "../support/workspace.ts";
import { assessmentText } from "./assessmentText.ts";
import { edited, randomEdit } from "./edits.ts";

const PATH = "2025/example.assessment.yaml";
const RUBRIC = "a.rubric.yaml";

const analysed = (text: string, path = PATH) => analyseIn({ [path]: text }, path);

/** Everything but white space, which no formatting may change, and with it every comment's words. */
const visible = (text: string) => text.replace(/\s+/g, "");
const comments = (text: string) => [...text.matchAll(/^[ \t]*#(.*)$/gm)].map(([, words = ""]) => words.trimEnd());

function expectSame(text: string, path = PATH): void {
  const first = analysed(text, path);
  const after = applyEdits(text, formatEdits(first));
  const second = analysed(after, path);
  expect(second.content.value, after).toEqual(first.content.value);
  expect(visible(after)).toBe(visible(text));
  expect(comments(after)).toEqual(comments(text));
  expect(applyEdits(after, formatEdits(second)), "formatted twice").toBe(after);
  const breaks = (each: string) => new Set(each.match(/\r\n|\r|\n/g));
  if (breaks(text).size === 1) expect([...breaks(after)]).toEqual([...breaks(text)]);
  expect(after.startsWith("\ufeff")).toBe(text.startsWith("\ufeff"));
}

/** White space as careless people and other programs leave it: most of it changes nothing, some of it breaks the file. */
const noise = fc.constantFrom(" ", "  ", "    ", "\n", "\n\n", " \n", "\t", "\n  ", "\n    ", "");
const samples = globSync("{samples,test/cases}/**/*.yaml", { cwd: root }).map((path) => readFileSync(join(root, path), "utf8"));

/** The same file with every field further in, which is no other file. */
const indented = (text: string, by: number) => text.replace(/^( +)/gm, (margin) => margin.repeat(by));

describe("formatting", () => {
  it("leaves what a file says as it is, and is done at once", () => {
    fc.assert(
      fc.property(
        assessmentText,
        fc.array(fc.tuple(fc.nat(), noise), { maxLength: 6 }),
        fc.constantFrom(1, 2, 3),
        fc.constantFrom("", "\ufeff"),
        (text, blanks, by, mark) => {
          const noisy = blanks.reduce(
            (each, [at, blank]) => {
              const place = at % (each.length + 1);
              return each.slice(0, place) + blank + each.slice(place);
            },
            indented(text, by),
          );
          expectSame(mark + noisy);
        },
      ),
      { numRuns: 120 },
    );
  });

  it("does so for the samples with white space around their lines and marks", () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.infiniteStream(fc.nat({ max: 12 })), fc.boolean(), (sample, stream, crlf) => {
        const next = () => stream.next().value as number;
        const noisy = sample
          .replace(/\r/g, "")
          .replace(/(:|,|-)? *$/gm, (end) => (next() > 8 ? `${end}  ` : end))
          .replace(/: (?=\S)/g, (colon) => (next() > 10 ? ":   " : colon))
          .replace(/, (?=[^\n]*\]$)/gm, (comma) => (next() > 8 ? " ,  " : comma))
          .replace(/\n\n/g, (gap) => (next() > 6 ? "\n\n  \n\n" : gap));
        expectSame(crlf ? noisy.replaceAll("\n", "\r\n") : noisy);
      }),
      { numRuns: 30 },
    );
  });

  it("does so whatever is typed or pasted", () => {
    const pieces = [
      "",
      " ",
      "  ",
      "\n",
      "\n\n",
      "\t",
      ": ",
      "#",
      " # c",
      "- ",
      "---\n",
      "...\n",
      "'",
      '"',
      "[",
      "]",
      "{",
      "}",
      ", ",
      "&a ",
      "*a",
      "!t ",
      ">-\n",
      "|+\n",
      "|2\n",
      ">\n",
      "? ",
      "\r",
      "\r\n",
      "\u00a0",
      "\ufeff",
      "😀",
      "  a: b\n",
      "      deep\n",
      "ratings:\n",
    ];
    fc.assert(
      fc.property(
        fc.oneof(assessmentText, fc.constantFrom(...samples.filter(({ length }) => length < 3000))),
        fc.array(randomEdit(pieces), { maxLength: 6 }),
        (first, edits) => {
          expectSame(edits.reduce(edited, first));
        },
      ),
      { numRuns: 200 },
    );
  });

  it("changes only lines of the range it is asked for, and leaves what a file says as it is", () => {
    fc.assert(
      fc.property(assessmentText, fc.nat(), fc.nat({ max: 300 }), (first, at, length) => {
        const text = indented(first, 2).replace(/: /g, ":  ");
        const start = at % (text.length + 1);
        const end = Math.min(text.length, start + length);
        const analysis = analysed(text);
        const edits = formatEdits(analysis, [{ start, end }]);
        const lines = text.slice(0, start).split("\n").length - 1;
        const after = applyEdits(text, edits);
        expect(after.split("\n").slice(0, lines)).toEqual(text.split("\n").slice(0, lines));
        const below = text.slice(end).split("\n").slice(1).join("\n");
        expect(after.endsWith(below)).toBe(true);
        expect(analysed(after).content.value, after).toEqual(analysis.content.value);
      }),
      { numRuns: 100 },
    );
  });

  it("leaves what a rubric says as it is", () => {
    const rubrics = globSync("{samples,rubric}/**/*.rubric.yaml", { cwd: root }).map((path) =>
      readFileSync(join(root, path), "utf8"),
    );
    for (const rubric of rubrics) for (const by of [1, 2]) expectSame(indented(rubric, by), RUBRIC);
  });
});
