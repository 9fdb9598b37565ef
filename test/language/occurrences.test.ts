import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Analysis, analyse } from "../../core/analyse.ts";
import { namedAt } from "../../core/language/namedAt.ts";
import { occurrences, occurrencesOf } from "../../core/language/occurrences.ts";
import type { Changed } from "../../core/text/changed.ts";
import { analyseIn, EARLY_LEARNING, formats, inMemory, root } from "../support/workspace.ts";

const FILES = ["samples", "test/cases"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /(assessment|rubric|config)\.yaml$/.test(name))
    .map((name) => join(folder, name)),
);
const textOf = (path: string) => readFileSync(join(root, path), "utf8");
const workspace = inMemory({}, [EARLY_LEARNING]);
const analysed = (text: string, path: string, before?: Analysis, changed?: Changed) =>
  analyse({ text, path, workspace, formats, changed }, before);

/** Each occurrence is what its own place names, and they neither overlap nor go back. */
function agree(analysis: Analysis): void {
  let last = 0;
  for (const occurrence of occurrences(analysis)) {
    expect(occurrence.start).toBeGreaterThanOrEqual(last);
    expect(occurrence.end).toBeGreaterThanOrEqual(occurrence.start);
    last = occurrence.end;
    expect(namedAt(analysis, occurrence.start)).toEqual(occurrence);
    const middle = (occurrence.start + occurrence.end) >> 1;
    expect(namedAt(analysis, middle)).toEqual(occurrence);
  }
}

test.each(FILES)("In %s, what is named in the file is what its places name", (path) => {
  agree(analysed(textOf(path), path));
});

test("In a sample, every id in brackets is found", () => {
  const path = "samples/districts/2025/arroyo-plains.assessment.yaml";
  const text = textOf(path);
  const mentions = occurrences(analysed(text, path)).filter(({ role }) => role === "mention");
  const brackets = [...text.matchAll(/\[([A-Z]+[0-9]+)\](?= |\)|,)/g)].map(({ index }) => index + 1);
  expect(brackets.length).toBeGreaterThan(20);
  expect(mentions.map(({ start }) => start)).toEqual(expect.arrayContaining(brackets));
});

describe("Whatever is done to a file", () => {
  const path = "a.assessment.yaml";
  const base = textOf("samples/districts/2025/kestrel-butte.assessment.yaml");
  const INSERTS = [
    "\t",
    "\n",
    "[",
    "{",
    '"',
    "'",
    ": ",
    "- ",
    "#",
    "\r",
    "\u00a0",
    "\u200b",
    "\ufeff",
    "😀",
    "&a ",
    "*a",
    "|\n",
    ">-\n",
    "---\n",
    "<<<<<<< x\n",
    "D1",
    "  ",
  ];

  const edits = fc.array(fc.record({ at: fc.nat(base.length), cut: fc.nat(40), text: fc.constantFrom(...INSERTS) }), {
    minLength: 1,
    maxLength: 4,
  });
  const edited = (text: string, { at, cut, text: put }: { at: number; cut: number; text: string }) =>
    text.slice(0, at) + put + text.slice(at + cut);

  test("its places and its list agree", () => {
    fc.assert(
      fc.property(edits, (all) => agree(analysed(all.reduce(edited, base), path))),
      { numRuns: 60 },
    );
  });

  test("what is kept from an earlier version is the same as found afresh", () => {
    fc.assert(
      fc.property(edits, (all) => {
        let before = analysed(base, path);
        let text = base;
        for (const edit of all) {
          occurrences(before);
          const [start, end] = [Math.min(edit.at, text.length), Math.min(edit.at + edit.cut, text.length)];
          text = edited(text, edit);
          before = analysed(text, path, before, { start, end, length: edit.text.length });
        }
        expect(occurrences(before)).toEqual(occurrences(analysed(text, path)));
      }),
      { numRuns: 60 },
    );
  });

  test("any offset is answered", () => {
    fc.assert(
      fc.property(edits, fc.nat(base.length), (all, offset) => {
        const analysis = analysed(all.reduce(edited, base), path);
        const found = namedAt(analysis, offset);
        if (found === undefined) return;
        expect(found.start).toBeLessThanOrEqual(offset);
        expect(found.end).toBeGreaterThanOrEqual(offset);
      }),
    );
  });
});

test("The same block in another place, or another list of evidence, names other things", () => {
  const file = (evidence: string, indicator: string) =>
    `rubric: conditions-for-success@1.0.0\nevidence:\n  ${evidence}:\n    kind: document\nratings:\n  ${indicator}:\n    level: Developing\n    rationale: As D11 says.\n`;
  const mentions = (text: string, before?: Analysis) => {
    const analysis = analysed(text, "a.assessment.yaml", before);
    return { analysis, found: occurrences(analysis).filter(({ role }) => role === "mention") };
  };
  const first = mentions(file("D1", "Unified Vision"));
  expect(first.found).toEqual([]);
  const second = mentions(file("D11", "Unified Vision"), first.analysis);
  expect(second.found).toHaveLength(1);
  const [level] = occurrencesOf({ kind: "level", word: "Developing", indicator: "Unified Vision" }, second.analysis);
  expect(level).toBeDefined();
});

test("A file of three megabytes is gone through once, and a place in it is found at once", { timeout: 30_000 }, () => {
  const line = "      Some words of D1 and, so on, [D2] said the people; and more of it, all day long.\n";
  const text = textOf("samples/districts/2025/kestrel-butte.assessment.yaml").replace(
    /rationale: >-\n/g,
    (m) => m + line.repeat(2600),
  );
  expect(text.length).toBeGreaterThan(2_800_000);
  const analysis = analyseIn({ "a.assessment.yaml": text }, "a.assessment.yaml");
  expect(occurrences(analysis).length).toBeGreaterThan(30_000);
  const offset = text.lastIndexOf("[D2]") + 2;
  expect(namedAt(analysis, offset)?.named).toEqual({ kind: "evidence", id: "D2" });
  const started = performance.now();
  for (let turn = 0; turn < 200; turn++) namedAt(analysis, offset - turn * 14_000);
  // A fortieth of what going through the file takes: a generous limit, for busy machines.
  expect((performance.now() - started) / 200).toBeLessThan(2);
});
