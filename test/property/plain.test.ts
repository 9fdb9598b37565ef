import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Parser } from "yaml";
import { compose, composeFully } from "../../core/document/compose.ts";
import { readPlain } from "../../core/document/plain.ts";
import { root } from "../support/workspace.ts";
import { assessmentText } from "./assessmentText.ts";
import { edited, randomEdit } from "./edits.ts";

const pieces = [
  "",
  " ",
  "  ",
  "\n",
  "\n\n",
  "\t",
  ":",
  ": ",
  "#",
  " # c",
  "- ",
  "-",
  "? ",
  "---\n",
  "'",
  '"',
  "[",
  "]",
  "{",
  "}",
  ",",
  ", ",
  "&a ",
  "*a",
  "!t ",
  ">-",
  "|2",
  ">-\n",
  "|+\n",
  "<<: x\n",
  "~",
  "a: b\n",
  "    a: b\n",
  "      deep\n",
  "\\",
  "%",
  "@",
  "`",
  "😀",
  "\r\n",
];
const edit = randomEdit(pieces);

const samples = globSync("{samples,rubric}/**/*.yaml", { cwd: root }).map((path) => readFileSync(join(root, path), "utf8"));
const isPlain = (text: string) => readPlain([...new Parser().parse(text)]) !== undefined;

/** Where the tokens are read directly, the library's own composer must find the same tree, and nothing wrong. */
function expectSame(text: string): void {
  expect(compose(text), text).toEqual(composeFully(text));
}

describe("reading tokens directly", () => {
  it("gives what the library's composer gives, whatever is edited", () => {
    fc.assert(
      fc.property(assessmentText, fc.array(edit, { maxLength: 5 }), (first, edits) => {
        const text = edits.reduce(edited, first);
        expectSame(text);
      }),
      { numRuns: 300 },
    );
  });

  it("gives what the composer gives for small texts of any marks", () => {
    const words = fc.constantFrom(
      "a",
      "b c",
      "\n",
      "  ",
      "    ",
      ": ",
      ":",
      "- ",
      "#x",
      " # y",
      "'q'",
      '"d"',
      "[",
      "]",
      ", ",
      ">-",
      "|",
      "1.5",
      "null",
      "*z",
      "&z ",
      "?",
      "\t",
      "---",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 14 }), (parts) => expectSame(parts.join(""))),
      { numRuns: 1500 },
    );
  });

  it("gives what the composer gives for every sample, and reads nearly all of them", () => {
    for (const text of samples) expectSame(text);
    expect(samples.filter(isPlain).length).toBeGreaterThan(samples.length / 2);
  });

  it("leaves to the composer what is not plain", () => {
    for (const text of [
      "a: [b\n",
      "a: *b\n",
      "a: &b c\n",
      "a: {b: c}\n",
      "a:\tb\n",
      "a: b\na: c\n",
      "? a\n",
      "a: b #\tc\n",
      "- a\n",
      "a: @b\n",
    ]) {
      expect(isPlain(text), text).toBe(false);
    }
  });
});
