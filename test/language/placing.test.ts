import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bundledRubric } from "../../core/bundled/bundled.ts";
import type { Asked } from "../../core/language/asked.ts";
import { indicatorDetails } from "../../core/language/indicatorDetails.ts";
import { type NoPlace, type Placing, placeOf, placeWithLevel } from "../../core/language/placing.ts";
import { overviewOf } from "../../core/report/overview.ts";
import { indicatorsOf } from "../../core/rubric/rubric.ts";
import { applyEdits } from "../../core/text/span.ts";
import { assessmentText } from "../property/assessmentText.ts";
import { markedAt } from "../support/cursor.ts";
import { analyseIn, inMemory, root } from "../support/workspace.ts";

const PATH = "2025/mesa.assessment.yaml";
const HEAD = "rubric: conditions-for-success@1.0.0\ndistrict:\n  name: Mesa 5\nreview:\n  date: 2025-10-16\n";

function asked(text: string): Asked {
  return { path: PATH, analysis: analyseIn({ [PATH]: text }, PATH), workspace: inMemory({ [PATH]: text }) };
}

/** The text that a placing leaves, with the cursor in it; or why there is none. */
function after(text: string, placed: Placing | NoPlace): string {
  return typeof placed === "string" ? placed : markedAt(applyEdits(text, placed.edits), placed.cursor);
}

const go = (text: string, indicator: string) => after(text, placeOf(asked(text), indicator));
const rate = (text: string, indicator: string, word: string) => after(text, placeWithLevel(asked(text), indicator, word));

describe("the way to an indicator", () => {
  it("leads to its name, or to where its level is written", () => {
    const text = `${HEAD}ratings:\n  Unified Vision:\n    level: Proficient\n  Aligned Board Policy:\n    level:\n    priority: high\n`;
    expect(go(text, "Unified Vision")).toBe(text.replace("Unified", "█Unified"));
    expect(go(text, "Aligned Board Policy")).toBe(text.replace("level:\n", "level:█\n"));
  });

  it("stays before a comment, which what is typed must not become a part of", () => {
    const text = `${HEAD}ratings:\n  Unified Vision:\n    level: # not rated yet\n`;
    expect(go(text, "Unified Vision")).toBe(text.replace("level:", "level:█"));
  });

  it("makes a block where the rubric's order has it, below its domain's name", () => {
    const text = `${HEAD}ratings:\n  # Talent Management\n  Talent Strategy:\n    level: Proficient\n`;
    expect(go(text, "Teacher Leadership")).toBe(`${text.trimEnd()}\n  Teacher Leadership:\n    level:█\n`);
    expect(go(text, "Unified Vision")).toBe(
      `${text.trimEnd()}\n  # Board and Community Relationships\n  Unified Vision:\n    level:█\n`,
    );
  });

  it("makes the ratings where there are none", () => {
    expect(go(HEAD, "Unified Vision")).toBe(`${HEAD}ratings:\n  Unified Vision:\n    level:█\n`);
    expect(go(`${HEAD}ratings:\n`, "Unified Vision")).toContain("  Unified Vision:\n    level:█");
  });

  it("leads nowhere for what is not there, out of scope, or not certain", () => {
    expect(go(HEAD, "Wellness")).toBe("unknown");
    expect(go(HEAD.replace("rubric: conditions-for-success@1.0.0", "rubric: gone@1.0.0"), "Unified Vision")).toBe("unknown");
    expect(go(`${HEAD}  scope: [Talent Management]\n`, "Unified Vision")).toBe("out of scope");
    expect(go(`${HEAD}ratings: {Talent Strategy: {level: Proficient}}\n`, "Unified Vision")).toBe("unclear");
    expect(go(`${HEAD}ratings:\n  Talent Strategy:\n    level: "Proficient\n`, "Unified Vision")).toBe("unclear");
  });
});

describe("rating an indicator", () => {
  it("writes its level, or another in its place", () => {
    const text = `${HEAD}ratings:\n  Unified Vision:\n    level:\n    rationale: Seen.\n`;
    const rated = text.replace("level:", "level: Proficient█");
    expect(rate(text, "Unified Vision", "Proficient")).toBe(rated);
    expect(rate(rated.replace("█", ""), "Unified Vision", "Not applicable")).toBe(rated.replace("Proficient", "Not applicable"));
  });

  it("takes the comment away that says it is not rated yet, and no other", () => {
    const text = (comment: string) => `${HEAD}ratings:\n  Unified Vision:\n    level: # ${comment}\n    rationale: Seen.\n`;
    expect(rate(text("not rated yet"), "Unified Vision", "Proficient")).toContain("    level: Proficient█\n");
    expect(rate(text("ask AB"), "Unified Vision", "Proficient")).toContain("    level: Proficient█ # ask AB\n");
  });

  it("makes the block with the level in it", () => {
    expect(rate(HEAD, "Unified Vision", "Proficient")).toBe(`${HEAD}ratings:\n  Unified Vision:\n    level: Proficient█\n`);
  });

  it("changes nothing where it is the level already", () => {
    const text = `${HEAD}ratings:\n  Unified Vision:\n    level: Proficient\n`;
    expect(rate(text, "Unified Vision", "Proficient")).toBe(text.replace("Unified", "█Unified"));
  });

  it("takes only the rubric's own words, and leaves what is not a word", () => {
    const text = `${HEAD}ratings:\n  Unified Vision:\n    level:\n      rationale: Seen.\n`;
    expect(rate(text, "Unified Vision", "Lovely")).toBe("unknown");
    expect(rate(text, "Unified Vision", "Proficient")).toBe("unclear");
  });

  it("holds in any assessment, with any mistakes: the level is what was given, and everything else stays", () => {
    const names = indicatorsOf(bundledRubric).map(({ name }) => name);
    let rated = 0;
    fc.assert(
      fc.property(
        assessmentText,
        fc.constantFrom(...names),
        fc.constantFrom("Proficient", "Not applicable"),
        (text, name, word) => {
          const before = asked(text);
          const placed = placeWithLevel(before, name, word);
          if (typeof placed === "string") return;
          rated++;
          const now = asked(applyEdits(text, placed.edits));
          const levels = (of: Asked) =>
            new Map(of.analysis.assessment?.ratings.map(({ indicator, level }) => [indicator, level]));
          expect(Object.fromEntries(levels(now))).toEqual({ ...Object.fromEntries(levels(before)), [name]: word });
        },
      ),
      { numRuns: 150 },
    );
    expect(rated).toBeGreaterThan(20);
  });

  it("answers in every file, whatever is in it", () => {
    const files = globSync("{samples,test/cases}/**/*.assessment.yaml", { cwd: root });
    expect(files.length).toBeGreaterThan(50);
    for (const file of files) {
      const of = asked(readFileSync(join(root, file), "utf8"));
      for (const name of ["Unified Vision", "Strategic Resource Allocation", "Wellness"]) {
        const placed = [placeOf(of, name), placeWithLevel(of, name, "Proficient")];
        for (const each of placed) expect(typeof each === "string" || each.cursor >= 0).toBe(true);
        indicatorDetails(of, name);
      }
      overviewOf(of.analysis);
    }
  });
});
