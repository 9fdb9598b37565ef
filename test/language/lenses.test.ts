import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lensesOf } from "../../core/language/lenses.ts";
import { analyseIn, inMemory, root } from "../support/workspace.ts";

const PATH = "2025/example.assessment.yaml";
const LAST = "2024/example.assessment.yaml";
const RUBRIC = "rubric: conditions-for-success@1.0.0\n";

/** The lenses, each with the words it stands above. */
function lenses(text: string, others: Record<string, string> = {}, path = PATH, usedBy?: number): string[] {
  const files = { ...others, [path]: text };
  const asked = { path, analysis: analyseIn(files, path), workspace: inMemory(files) };
  return lensesOf(asked, usedBy).map(({ start, end, title }) => `${text.slice(start, end)}: ${title}`);
}

const ratings = (levels: Record<string, string>) =>
  `ratings:\n${Object.entries(levels)
    .map(([name, level]) => `  ${name}:\n    level: ${level}\n`)
    .join("")}`;

describe("Lenses", () => {
  it("count at the top how much is rated, and how", () => {
    const text = `# A remark\n${RUBRIC}${ratings({ "Unified Vision": "Developing", "Teacher Leadership": "Exemplary", "Performance Incentives": "Not applicable", "Talent Strategy": "" })}`;
    expect(lenses(text)).toEqual(["rubric: 2 of 34 rated · 1 Developing · 1 Exemplary · 1 Not applicable"]);
  });

  it("count only indicators in scope, and say where part of the file is not read", () => {
    const text = `${RUBRIC}review:\n  date: 2025-10-16\n  scope: [Unified Vision]\n${ratings({ "Unified Vision": "Proficient" })}  Talent\n`;
    expect(lenses(text)).toEqual(["rubric: 1 of 1 rated · 1 Proficient · part of this file could not be read"]);
  });

  it("say what became of an indicator since the last review, and nothing where nothing did", () => {
    const before = {
      "Unified Vision": "Developing",
      "Teacher Leadership": "Exemplary",
      "Talent Strategy": "Proficient",
      "Performance Incentives": "Proficient",
      "School Empowerment": "Not enough evidence",
      "Board Adopted Goals": "",
    };
    const now = {
      "Unified Vision": "Proficient",
      "Teacher Leadership": "Proficient",
      "Talent Strategy": "Proficient",
      "Performance Incentives": "Not applicable",
      "School Empowerment": "Developing",
      "Board Adopted Goals": "Developing",
    };
    const last = `${RUBRIC}review:\n  date: 2024-10-17\n${ratings(before)}`;
    const text = `${RUBRIC}review:\n  date: 2025-10-16\n  previous: ../2024/example.assessment.yaml\n${ratings(now)}`;
    expect(lenses(text, { [LAST]: last }).slice(1)).toEqual([
      "Unified Vision: up from Developing in 2024",
      "Teacher Leadership: down from Exemplary in 2024",
      "Performance Incentives: was Proficient in 2024",
      "School Empowerment: was Not enough evidence in 2024",
    ]);
  });

  it("give the day of a review of the same year, and none of one without a date", () => {
    const level = ratings({ "Unified Vision": "Proficient" });
    const text = `${RUBRIC}review:\n  date: 2025-10-16\n  previous: ../2024/example.assessment.yaml\n${level}`;
    const last = (date: string) => ({
      [LAST]: `${RUBRIC}review:\n  date: ${date}\n${ratings({ "Unified Vision": "Developing" })}`,
    });
    expect(lenses(text, last("2025-03-01"))[1]).toBe("Unified Vision: up from Developing on 2025-03-01");
    expect(lenses(text, last("spring"))[1]).toBe("Unified Vision: up from Developing in the last review");
  });

  it("keep the prior level to themselves until the indicator is rated", () => {
    const last = `${RUBRIC}review:\n  date: 2024-10-17\n${ratings({ "Unified Vision": "Developing" })}`;
    const text = `${RUBRIC}review:\n  date: 2025-10-16\n  previous: ../2024/example.assessment.yaml\n${ratings({ "Unified Vision": "" })}`;
    expect(lenses(text, { [LAST]: last })).toHaveLength(1);
  });

  it("count the indicators that cite a piece of evidence, and know where", () => {
    const text = `${RUBRIC}evidence:\n  D1:\n    kind: document\n    title: Budget\n  D2:\n    kind: document\n    title: Plan\nratings:\n  Unified Vision:\n    evidence: [D1, "D1", D9]\n  Talent Strategy:\n    evidence:\n      - D1\n`;
    expect(lenses(text).slice(1)).toEqual(["D1: cited by 2 indicators"]);
    const asked = { path: PATH, analysis: analyseIn({ [PATH]: text }, PATH), workspace: inMemory({}) };
    const [lens] = lensesOf(asked).slice(1);
    expect(lens?.places.map(({ start, end }) => text.slice(start - 1, end + 1))).toEqual(["[D1,", '"D1"', " D1\n"]);
  });

  it("count the assessments that go by a rubric, where that is known", () => {
    const text = readFileSync(join(root, "samples/early-learning/early-learning.rubric.yaml"), "utf8");
    const at = "a.rubric.yaml";
    expect(lenses(text, {}, at, 7)).toEqual(["id: used by 7 assessments"]);
    expect(lenses(text, {}, at, 1)).toEqual(["id: used by 1 assessment"]);
    expect(lenses(text, {}, at, 0)).toEqual(["id: used by no assessment here"]);
    expect(lenses(text, {}, at)).toEqual([]);
  });

  it("make no icons of a rubric's words", () => {
    const rubric =
      "id: x\nversion: 1.0.0\ntitle: X\nlevels:\n  - name: $(alert) Low\n  - name: High\nunrated: []\nevidence kinds: []\ndomains:\n  A:\n    indicators:\n      B:\n        descriptors:\n          $(alert) Low: a\n          High: b\n";
    const text = "rubric: x@1.0.0\nratings:\n  B:\n    level: $(alert) Low\n";
    expect(lenses(text, { "x.rubric.yaml": rubric })).toEqual(["rubric: 1 of 1 rated · 1 $ (alert) Low"]);
  });

  it("are silent in settings, in an empty file and where the rubric is not known", () => {
    expect(lenses("rules:\n  no-evidence: off\n", {}, "rubric.config.yaml")).toEqual([]);
    expect(lenses("")).toEqual([]);
    expect(lenses("rubric: x@1.0.0\nratings:\n  B:\n    level: Low\n")).toEqual([]);
  });
});
