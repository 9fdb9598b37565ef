import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDocument } from "../../core/document/document.ts";
import { find, locate, pathAt } from "../../core/document/locate.ts";
import { keyAt, valueAt, wholeAt, wordsIn } from "../../core/document/place.ts";
import { ASSESSMENT_SECTIONS } from "../../core/formats.ts";
import { assessmentText } from "../property/assessmentText.ts";
import { edited, randomEdit } from "../property/edits.ts";

const parse = (text: string) => parseDocument(text, ASSESSMENT_SECTIONS);
const names = (text: string) =>
  parse(text).sections.map(({ entry, children }) =>
    children === undefined ? entry.name : [entry.name, ...children.map((child) => child.entry.name)],
  );

describe("segments", () => {
  it("are the top-level keys, and the entries of sections that are split", () => {
    expect(names("rubric: a\n# c\nevidence:\n  D1:\n    kind: x\n  # c\n  D2: {kind: y}\nratings:\n  A:\n    level:\n")).toEqual([
      "rubric",
      ["evidence", "D1", "D2"],
      ["ratings", "A"],
    ]);
  });

  it("take quoted keys, inline sections and sections of another indentation", () => {
    expect(names("\"ratings\":\n      'A':\n        level:\n      B:\n")).toEqual([["ratings", "A", "B"]]);
    expect(names("ratings: {A: {level: x}}\n")).toEqual(["ratings"]);
    expect(names("evidence:\n- a\n- b\nratings:\n  A:\n")).toEqual(["evidence", ["ratings", "A"]]);
  });

  it("keep what a block text holds, whatever it looks like", () => {
    const text = "ratings:\n  A:\n    rationale: |\n      B:\n      # no comment\n      - x\n\n      --- \n  C:\n    level: x\n";
    expect(names(text)).toEqual([["ratings", "A", "C"]]);
    expect(find(parse(text), ["ratings", "A", "rationale"])?.node).toMatchObject({ text: "B:\n# no comment\n- x\n\n--- \n" });
  });

  it("keep a mistake to themselves", () => {
    const { problems, sections } = parse("ratings:\n  A:\n    level: [x\n  B:\n\tlevel: y\n  C:\n    level: z\n");
    expect(problems.map(({ message }) => message)).toEqual([
      "This '[' is never closed.",
      "This line uses a tab; YAML indents with spaces.",
    ]);
    expect(sections[0]?.children?.map(({ entry }) => entry.name)).toEqual(["A", "B", "C"]);
  });
});

describe("mends", () => {
  it("offer no correction of what another mend has written", () => {
    const { problems } = parse("district:\n  nam: Example Va:review:\n   date: 2025-10-16\n");
    expect(problems.map(({ corrections }) => corrections.map(({ title }) => title))).toEqual([
      ["Write it as a block of text"],
      [],
      [],
      ["Indent by 4 spaces"],
    ]);
  });
});

describe("places", () => {
  const text =
    "rubric: a\nratings:\n  A:\n    level: x\n    rationale: >-\n      Most of\n      the time, most\n    evidence: [D1, D2]\n    actions:\n      - do: this\n";
  const at = (place: Parameters<typeof locate>[1]) => {
    const { start, end } = locate(parse(text), place);
    return text.slice(start, end);
  };

  it("are a key, a value, both, an item or words", () => {
    expect(at(keyAt("ratings", "A", "level"))).toBe("level");
    expect(at(valueAt("ratings", "A", "level"))).toBe("x");
    expect(at(wholeAt("ratings", "A", "level"))).toBe("level: x");
    expect(at(valueAt("ratings", "A", "evidence", 1))).toBe("D2");
    expect(at(valueAt("ratings", "A", "actions", 0, "do"))).toBe("this");
    expect(at(wordsIn(["ratings", "A", "rationale"], "most"))).toBe("most");
    expect(at(wordsIn(["ratings", "A", "rationale"], "of the time"))).toBe("of\n      the time");
    expect(at(wholeAt("ratings"))).toBe(text.slice(text.indexOf("ratings"), -1));
  });

  it("that are not there give the nearest around them", () => {
    expect(at(valueAt("ratings", "A", "criteria", "x"))).toBe("A");
    expect(at(keyAt("review", "date"))).toBe("rubric");
  });

  it("lead from an offset back to the path", () => {
    const document = parse(text);
    for (const path of [
      ["ratings", "A", "level"],
      ["ratings", "A", "evidence", 1],
      ["ratings", "A", "actions", 0, "do"],
    ]) {
      expect(pathAt(document, locate(document, valueAt(...path)).start)).toEqual(path);
    }
  });
});

describe("an earlier version", () => {
  it("changes nothing of the result, whatever the edit", () => {
    const pieces = [
      "",
      " ",
      "\n",
      "\t",
      ":",
      "#",
      "- ",
      "---\n",
      '"',
      "[",
      "}",
      "&a ",
      "*a",
      ">-\n",
      "  level: x\n",
      "ratings:\n",
      "<<<<<<< a\n",
      "\r",
    ];
    const edit = randomEdit(pieces);
    fc.assert(
      fc.property(assessmentText, fc.array(edit, { maxLength: 6 }), (first, edits) => {
        let text = first;
        let document = parse(text);
        for (const each of edits) {
          text = edited(text, each);
          document = parseDocument(text, ASSESSMENT_SECTIONS, document);
        }
        const fresh = parse(text);
        expect(document.problems).toEqual(fresh.problems);
        expect(document.sections).toEqual(fresh.sections);
      }),
      { numRuns: 150 },
    );
  });

  it("is not parsed again where its text is the same", () => {
    const before = parse("ratings:\n  A:\n    level: x\n  B:\n    level: y\n");
    const after = parseDocument("ratings:\n  A:\n    level: z\n  B:\n    level: y\n", ASSESSMENT_SECTIONS, before);
    const entry = (document: typeof before, index: number) => document.sections[0]?.children?.[index]?.entry;
    expect(entry(after, 1)).toBe(entry(before, 1));
    expect(entry(after, 0)).not.toBe(entry(before, 0));
  });
});
