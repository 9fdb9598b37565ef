import { describe, expect, it } from "vitest";
import { bundledRubric } from "../../core/bundled/bundled.ts";
import { indicatorsOf } from "../../core/rubric/rubric.ts";
import { alike, certainly } from "../../core/text/likeness.ts";

const names = indicatorsOf(bundledRubric).map(({ name }) => name);
const levels = ["Developing", "Proficient", "Exemplary"];
const best = (written: string, known: readonly string[]) => alike(written, known)[0]?.word;
const certain = (written: string, known: readonly string[]) => certainly(written, alike(written, known));

describe("did you mean", () => {
  it.each([
    ["Strategic Resources", "Strategic Resource Allocation"],
    ["board goals", "Board Adopted Goals"],
    ["Mult-tiered system of support", "Multi-tiered System of Supports"],
    ["HR as Partner", "Human Resources as Partner"],
    ["Teacher Leadrship", "Teacher Leadership"],
    ["MTSS", undefined],
    ["Bus Routes", undefined],
  ])("takes %j for %j first", (written, expected) => {
    expect(best(written, names)).toBe(expected);
  });

  it.each([
    ["Exemplery", "Exemplary"],
    ["proficient", "Proficient"],
    ["Profficient", "Proficient"],
    ["DEVELOPING", "Developing"],
    ["Developping", "Developing"],
  ])("is certain that %j is %j", (written, expected) => {
    expect(certain(written, levels)).toBe(expected);
  });

  it.each(["Good", "Proficient+", "Proficient 2", "Developed and Proficient", "Basic", ""])(
    "is certain of nothing for %j",
    (written) => {
      expect(certain(written, levels)).toBeUndefined();
    },
  );

  it("is certain of names that differ by case, apostrophes and spaces", () => {
    expect(certain("school leaders’  accountability", names)).toBe("School Leaders' Accountability");
    expect(certain("Family & Community Engagement", names)).toBe("Family and Community Engagement");
  });

  it("is not certain between two that are as near", () => {
    expect(certain("item-9", ["item-1", "item-2"])).toBeUndefined();
    expect(certain("Leaders' Accountability", names)).toBeUndefined();
  });

  it("is never certain of another of the rubric's own names", () => {
    for (const name of names) expect(certain(name, names)).toBe(name);
    for (const name of names)
      expect(
        certain(
          name,
          names.filter((other) => other !== name),
        ),
        name,
      ).toBeUndefined();
  });
});
