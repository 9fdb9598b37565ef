import { describe, expect, it } from "vitest";
import type { Change } from "../../core/corrections/change.ts";
import { toEdits } from "../../core/corrections/toEdits.ts";
import { applyEdits } from "../../core/text/span.ts";
import { analyseIn } from "../support/workspace.ts";

/** The file after the change. */
function corrected(text: string, change: Change): string {
  const { document, shape } = analyseIn({ "x.assessment.yaml": text }, "x.assessment.yaml");
  return applyEdits(text, toEdits(document, shape.schema, change));
}

const VISION = ["ratings", "Unified Vision"];
const file = (rating: string) => `rubric: conditions-for-success@1.0.0\nratings:\n  Unified Vision:\n${rating}`;
const long =
  "Two plans name different goals, and neither board has settled which of the two the schools are to follow this year.";

describe("setting a value", () => {
  it.each<[string, string, Change, string]>([
    [
      "replaces it",
      "    level: Good # ask\n",
      { kind: "set", at: [...VISION, "level"], value: "Developing" },
      "    level: Developing # ask\n",
    ],
    [
      "fills an empty field before a comment",
      "    level: # not yet\n",
      { kind: "set", at: [...VISION, "level"], value: "Developing" },
      "    level: Developing # not yet\n",
    ],
    [
      "quotes what YAML would change",
      "    level: x\n",
      { kind: "set", at: [...VISION, "level"], value: "010" },
      '    level: "010"\n',
    ],
    [
      "quotes commas between brackets",
      "    evidence: [D1, x]\n",
      { kind: "set", at: [...VISION, "evidence", 1], value: "a, b" },
      '    evidence: [D1, "a, b"]\n',
    ],
    [
      "writes long text as a block",
      "    rationale: x\n",
      { kind: "set", at: [...VISION, "rationale"], value: long },
      `    rationale: >-\n      ${long.replace(" year.", "\n      year.")}\n`,
    ],
    [
      "writes a block where that is asked",
      "    rationale: [D1]\n",
      { kind: "set", at: [...VISION, "rationale"], value: "[D1]", as: "block" },
      "    rationale: >-\n      [D1]\n",
    ],
  ])("%s", (_, before, change, expected) => {
    expect(corrected(file(before), change)).toBe(file(expected));
  });
});

describe("adding a field", () => {
  const add = (name: string, value: Extract<Change, { kind: "add-field" }>["value"] = null): Change => ({
    kind: "add-field",
    to: VISION,
    name,
    value,
  });
  it.each<[string, string, Change, string]>([
    [
      "puts it in the schema's order",
      "    level: x\n    evidence: [D1]\n",
      add("rationale"),
      "    level: x\n    rationale:\n    evidence: [D1]\n",
    ],
    ["puts it first where it belongs first", "    evidence: [D1]\n", add("level"), "    level:\n    evidence: [D1]\n"],
    ["keeps a comment with its line", "    level: x # ask\n", add("rationale", "y"), "    level: x # ask\n    rationale: y\n"],
    [
      "goes below a block text",
      "    rationale: >-\n      a\n\n      b\n",
      add("evidence", ["D1"]),
      "    rationale: >-\n      a\n\n      b\n    evidence: [D1]\n",
    ],
    [
      "takes the indentation that is there",
      "        level: x\n",
      add("rationale", "y"),
      "        level: x\n        rationale: y\n",
    ],
    ["ends a last line that has no break", "    level: x", add("rationale", "y"), "    level: x\n    rationale: y"],
  ])("%s", (_, before, change, expected) => {
    expect(corrected(file(before), change)).toBe(file(expected));
  });

  it("uses the file's own line breaks", () => {
    const text = file("    level: x\n").replaceAll("\n", "\r\n");
    expect(corrected(text, add("rationale", "y"))).toBe(file("    level: x\n    rationale: y\n").replaceAll("\n", "\r\n"));
  });

  it("knows lines that a lone carriage return ends", () => {
    const text = file("    level: x\n").replaceAll("\n", "\r");
    expect(corrected(text, add("rationale", "y"))).toBe(file("    level: x\n    rationale: y\n").replaceAll("\n", "\r"));
  });

  it("stays within braces", () => {
    expect(corrected("ratings: {Unified Vision: {level: x}}\n", add("rationale", "a, b"))).toBe(
      'ratings: {Unified Vision: {level: x, rationale: "a, b"}}\n',
    );
  });
});

describe("adding an entry to a section", () => {
  const add: Change = { kind: "add-field", to: ["evidence"], name: "D2", value: { kind: null } };
  it.each<[string, string, string]>([
    [
      "puts it behind those with the same letters, at their indentation",
      "evidence:\n    D1:\n        kind: data\n        # a remark\n\n    I1:\n        kind: data\nratings:\n",
      "evidence:\n    D1:\n        kind: data\n        # a remark\n    D2:\n      kind:\n\n    I1:\n        kind: data\nratings:\n",
    ],
    ["puts it last without those", "evidence:\n  I1:\n    kind: data\n", "evidence:\n  I1:\n    kind: data\n  D2:\n    kind:\n"],
    ["fills an empty section", "evidence: # none\nratings:\n", "evidence: # none\n  D2:\n    kind:\nratings:\n"],
    ["leaves text and lists alone", "evidence: none\n", "evidence: none\n"],
  ])("%s", (_, before, expected) => {
    expect(corrected(before, add)).toBe(expected);
  });

  it("is not done beside a line that a tab indents: no indentation is certain to be right", () => {
    const text = file("    \tpriority: low\n");
    expect(corrected(text, { kind: "add-field", to: VISION, name: "level", value: "x" })).toBe(text);
  });
});

describe("lists", () => {
  const add: Change = { kind: "add-item", to: [...VISION, "evidence"], value: "I3" };
  it.each<[string, string, string]>([
    ["between brackets", "    evidence: [D1] # c\n", "    evidence: [D1, I3] # c\n"],
    ["of no items", "    evidence: []\n", "    evidence: [I3]\n"],
    [
      "a line each",
      "    evidence:\n      - D1 # c\n    priority: low\n",
      "    evidence:\n      - D1 # c\n      - I3\n    priority: low\n",
    ],
    ["at the key's own indentation", "    evidence:\n    - D1\n", "    evidence:\n    - D1\n    - I3\n"],
    ["that are written as nothing", "    evidence: null\n", "    evidence: [I3]\n"],
    ["that are empty fields", "    evidence:\n", "    evidence: [I3]\n"],
    ["that were written as text", "    evidence: D1, D2\n", "    evidence: [D1, D2, I3]\n"],
    ["that are not there", "    level: x\n", "    level: x\n    evidence: [I3]\n"],
  ])("%s take an item", (_, before, expected) => {
    expect(corrected(file(before), add)).toBe(file(expected));
  });

  it.each<[string, string, Change["kind"] extends never ? never : (string | number)[], string]>([
    ["from brackets", "    evidence: [D1, D2, D3]\n", [...VISION, "evidence", 1], "    evidence: [D1, D3]\n"],
    ["the last from brackets", "    evidence: [D1, D2]\n", [...VISION, "evidence", 1], "    evidence: [D1]\n"],
    [
      "with its line",
      "    evidence:\n      - D1\n      - D2 # c\n",
      [...VISION, "evidence", 0],
      "    evidence:\n      - D2 # c\n",
    ],
    [
      "a field with its lines",
      "    level: x\n    rationale: >-\n      a\n      b\n    priority: low\n",
      [...VISION, "rationale"],
      "    level: x\n    priority: low\n",
    ],
  ])("lose %s", (_, before, at, expected) => {
    expect(corrected(file(before), { kind: "remove", at })).toBe(file(expected));
  });
});

describe("order", () => {
  const order = [
    { heading: "One", names: ["A", "B"] },
    { heading: "Two", names: ["C"] },
  ];

  it("moves whole blocks with their comments, and leaves headings where their group begins", () => {
    const text =
      "ratings:\n  # Two\n  # of C\n  C:\n    level: c\n\n  # One\n  B:\n    level: b # end\n  # of A\n  A: {level: a}\nsignoff:\n";
    expect(corrected(text, { kind: "sort", at: ["ratings"], order })).toBe(
      "ratings:\n  # One\n  # of A\n  A: {level: a}\n\n  B:\n    level: b # end\n  # Two\n  # of C\n  C:\n    level: c\nsignoff:\n",
    );
  });

  it("keeps comments below a block's last field with that block", () => {
    const text =
      "ratings:\n  C:\n    level: c\n    # rubric-ignore: x\n\n    # ask about C\n  # of A\n  A:\n    level: a\n    # ask about A\n";
    expect(corrected(text, { kind: "sort", at: ["ratings"], order })).toBe(
      "ratings:\n  # of A\n  A:\n    level: a\n    # ask about A\n  C:\n    level: c\n    # rubric-ignore: x\n\n    # ask about C\n",
    );
    const added = corrected(text, { kind: "add-in-order", to: ["ratings"], names: ["B"], value: { level: null }, order });
    expect(added).toContain("    # ask about A\n  # One\n  B:\n    level:\n".replace("  # One\n", ""));
  });

  it("adds what is missing, each in its place", () => {
    const text = "ratings:\n  # One\n  B:\n    level: b\n  # Two\n";
    const change: Change = { kind: "add-in-order", to: ["ratings"], names: ["A", "C"], value: { level: null }, order };
    const added = corrected(text, change);
    expect(added.match(/^ {2}[A-C]:/gm)).toEqual(["  A:", "  B:", "  C:"]);
    expect(added).toContain("  A:\n    level:\n");
  });
});
