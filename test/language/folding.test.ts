import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { foldsOf } from "../../core/language/folding.ts";
import { analyseIn, root } from "../support/workspace.ts";

const PATH = "2025/example.assessment.yaml";

/** Each fold as its first line, its kind where it is no field, and its last line. */
function folds(text: string, path = PATH): string[] {
  const lines = text.split(/\r\n|\n|\r/).map((line) => line.trim());
  return foldsOf(analyseIn({ [path]: text }, path)).map(
    ({ first, last, kind }) => `${lines[first]} … ${lines[last]}${kind === "field" ? "" : ` (${kind})`}`,
  );
}

const RUBRIC = "rubric: conditions-for-success@1.0.0";

describe("Folds", () => {
  it("take in fields, items and texts with what is indented below them", () => {
    const text =
      "review:\n  date: 2025-10-16\n  scope:\n  - A\n  - B\nratings:\n  Unified Vision:\n    rationale: >-\n      # no comment\n      nor this:\n        one\n\n      end\n    actions:\n      - do: it\n        owner: Board\n      - do: that\n\n\n";
    expect(folds(text)).toEqual([
      "review: … - B",
      "scope: … - B",
      "ratings: … - do: that",
      "Unified Vision: … - do: that",
      "rationale: >- … end",
      "actions: … - do: that",
      "- do: it … owner: Board",
    ]);
  });

  it("take in comments that stand together, in one column", () => {
    const text =
      "# one\n# two\n\n# three\nratings:\n  # four\n  Unified Vision:\n    level:\n    # five\n    # six\n  # seven\n  Talent Strategy:\n    level:\n";
    expect(folds(text)).toEqual([
      "# one … # two (comment)",
      "ratings: … level:",
      "Unified Vision: … # six",
      "# five … # six (comment)",
      "Talent Strategy: … level:",
    ]);
  });

  it("take in a domain from the comment that heads it to its last indicator", () => {
    const text = `${RUBRIC}\nratings:\n  # Culture of Performance\n  # with a remark\n  # of two lines\n  Strategic Resource Allocation:\n    level:\n  District Led High Expectations:\n    level:\n    # at the end\n\n  # Talent Management\n  Teacher Leadership:\n    level:\n`;
    expect(folds(text)).toEqual([
      "ratings: … level:",
      "# Culture of Performance … # at the end (domain)",
      "# with a remark … # of two lines (comment)",
      "Strategic Resource Allocation: … level:",
      "District Led High Expectations: … # at the end",
      "# Talent Management … level: (domain)",
      "Teacher Leadership: … level:",
    ]);
  });

  it("end a domain where an indicator of another one stands", () => {
    const text = `${RUBRIC}\nratings:\n  # Culture of Performance\n  Strategic Resource Allocation:\n    level: Proficient\n  Teacher Leadership:\n    level:\n  District Led High Expectations:\n    level:\n`;
    expect(folds(text).filter((fold) => fold.endsWith("(domain)"))).toEqual([
      "# Culture of Performance … level: Proficient (domain)",
    ]);
  });

  it("take in brackets over several lines", () => {
    expect(folds("ratings:\n  Unified Vision:\n    evidence: [\n      D1,\n      D2\n    ]\n")).toContain("evidence: [ … D2");
  });

  it("go by indentation where a file cannot be read", () => {
    expect(folds("<<<<<<< ours\nratings:\n  A:\n    level: x\n=======\n>>>>>>> theirs\n")).toEqual([
      "ratings: … level: x",
      "A: … level: x",
    ]);
    expect(folds("ratings:\n  A:\n\t level: [\n    b: 1\n  B:\n    level: x\n")).toContain("B: … level: x");
  });

  it("count lines as editors do, whatever ends them", () => {
    for (const br of ["\n", "\r\n", "\r"])
      expect(folds(["review:", "  date: 2025-10-16", "ratings:", ""].join(br))).toEqual(["review: … date: 2025-10-16"]);
    expect(folds("")).toEqual([]);
  });

  it("lie within one another in every sample, and never begin on one line", () => {
    for (const name of ["rubric/conditions-for-success.rubric.yaml", "samples/districts/2025/arroyo-plains.assessment.yaml"]) {
      const found = foldsOf(analyseIn({ [name]: readFileSync(join(root, name), "utf8") }, name));
      expect(found.length).toBeGreaterThan(30);
      expect(new Set(found.map(({ first }) => first)).size).toBe(found.length);
      for (const a of found) for (const b of found) expect(a.first < b.first && b.first <= a.last && a.last < b.last).toBe(false);
    }
  });
});
