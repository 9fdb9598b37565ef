import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bundledRubric } from "../../core/bundled/bundled.ts";
import { indicatorsOf } from "../../core/rubric/rubric.ts";
import { scaffold } from "../../core/write/scaffold.ts";
import { analyseIn, EARLY_LEARNING } from "../support/workspace.ts";

const analysed = (text: string) => analyseIn({ "2025/new.assessment.yaml": text }, "2025/new.assessment.yaml");
const bad = (text: string) => analysed(text).findings.filter(({ severity }) => severity !== "information");
const start = { rubric: bundledRubric, district: { name: "Example Valley RE-1" }, date: "2025-10-16" };

describe("scaffold", () => {
  it("looks as the format's page has it", () => {
    const text = scaffold({
      rubric: EARLY_LEARNING,
      district: { name: "Priority #1: Hill", code: "0030", state: "CO" },
      date: "2025-10-16",
      raters: { AB: "lead reviewer", EF: null },
      scope: ["Rooms and Routines"],
    });
    expect(text).toBe(`# Rubric: Early Learning Program Walkthrough, version 1.0.0
rubric: early-learning@1.0.0
district:
  name: "Priority #1: Hill"
  code: "0030"
  state: CO
review:
  date: 2025-10-16
  status: draft
  raters:
    AB: lead reviewer
    EF:
  scope:
    - Rooms and Routines
evidence:
  # D1:
  #   kind: observation
  #   date: 2025-10-16
  #   title: What it is, in a few words
ratings:
  # Rooms and Routines
  Daily Rhythm:
    level:
  Learning Spaces:
    level:
`);
  });

  it("has every indicator in rubric order under its domain, and nothing to find but what is left to rate", () => {
    const text = scaffold(start);
    expect(analysed(text).assessment?.ratings.map(({ indicator }) => indicator)).toEqual(
      indicatorsOf(bundledRubric).map(({ name }) => name),
    );
    for (const { name } of bundledRubric.domains) expect(text).toContain(`\n  # ${name}\n`);
    expect(bad(text)).toEqual([]);
  });

  it("takes a status, a last review and a rater's own file", () => {
    const { assessment } = analysed(
      scaffold({ ...start, status: "in review", previous: "../2024/a b.assessment.yaml", rater: "AB", raters: { AB: "lead" } }),
    );
    expect(assessment?.review).toMatchObject({ status: "in review", previous: "../2024/a b.assessment.yaml", rater: "AB" });
  });

  it("reads back whatever the district is called, without a finding", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 120 }), fc.string({ maxLength: 12 }), (name, code) => {
        fc.pre(/[\p{L}\p{N}]/u.test(name) && /[\p{L}\p{N}]/u.test(code));
        const text = scaffold({ ...start, district: { name, code }, scope: ["Unified Vision"] });
        expect(bad(text)).toEqual([]);
        expect(analysed(text).assessment?.district.code).toBe(code);
      }),
      { numRuns: 100 },
    );
  });
});
