import { expect, test } from "vitest";
import type { OutlineItem } from "../../core/language/outline/item.ts";
import { outlineOf } from "../../core/language/outline/outline.ts";
import { matching, symbolsOf } from "../../core/language/symbols.ts";
import { analyseIn } from "../support/workspace.ts";

const ASSESSMENT = `rubric: conditions-for-success@1.0.0
district:
  name: Example Valley RE-1
review:
  date: 2025-10-16
  status: in review
  raters:
    AB: lead reviewer
evidence:
  D1:
    kind: document
    title: FY26 adopted budget
ratings:
  Strategic Resource Allocation:
    level: Developing
    criteria:
      aligned-funds: met
    actions:
      - do: Require an outcomes page
        owner: Finance office
  Unified Vision:
    level:
responses:
  - about: Strategic Resource Allocation
    says: Three programs changed.
signoff:
  - rater: AB
    date: 2025-12-01
`;

const RUBRIC = `id: walk
version: 1.0.0
title: Walk
levels:
  - name: Low
  - name: High
    heading: High (Low +)
domains:
  Classrooms:
    indicators:
      Reading Aloud:
        descriptors:
          Low: Some days.
          High:
            every-day: Every day.
`;

const outline = (text: string, path = "a.assessment.yaml") => outlineOf(analyseIn({ [path]: text }, path));
const lines = (items: readonly OutlineItem[], depth = 0): string[] =>
  items.flatMap(({ title, detail, children }) => [
    `${"  ".repeat(depth)}${title}${detail === undefined ? "" : ` | ${detail}`}`,
    ...lines(children, depth + 1),
  ]);

test("An assessment's outline has its evidence with titles and its indicators with levels, in the file's order", () => {
  expect(lines(outline(ASSESSMENT))).toEqual([
    "rubric | conditions-for-success@1.0.0",
    "district | Example Valley RE-1",
    "review | 2025-10-16 · in review",
    "  AB | lead reviewer",
    "evidence | 1 piece",
    "  D1 | FY26 adopted budget",
    "ratings | 2 indicators",
    "  Strategic Resource Allocation | Developing",
    "    aligned-funds | met",
    "    Require an outcomes page | Finance office",
    "  Unified Vision | not rated yet",
    "responses",
    "  Strategic Resource Allocation | open",
    "signoff",
    "  AB | 2025-12-01",
  ]);
});

test("A rubric's outline goes from domains to criteria", () => {
  expect(lines(outline(RUBRIC, "walk.rubric.yaml"))).toEqual([
    "id | walk",
    "version | 1.0.0",
    "title | Walk",
    "levels",
    "  Low",
    "  High | High (Low +)",
    "domains",
    "  Classrooms",
    "    Reading Aloud",
    "      Low | Some days.",
    "      High",
    "        every-day | Every day.",
  ]);
});

test("The settings have an outline, too", () => {
  const settings = "rules:\n  no-evidence: off\nthresholds:\n  small group: 8\nrubrics:\n  - shared/a.rubric.yaml\n";
  expect(lines(outline(settings, "rubric.config.yaml"))).toEqual([
    "rules",
    "  no-evidence | off",
    "thresholds",
    "  small group | 8",
    "rubrics",
    "  shared/a.rubric.yaml",
  ]);
});

test("An indicator knows its domain, for clients that show no tree", () => {
  const [indicator] = outline(ASSESSMENT).find(({ title }) => title === "ratings")?.children ?? [];
  expect(indicator?.group).toBe("Culture of Performance");
});

test("Every item lies in the one around it, and its name in itself", () => {
  const inside = ({ whole, name, children }: OutlineItem): void => {
    expect(name.start).toBeGreaterThanOrEqual(whole.start);
    expect(name.end).toBeLessThanOrEqual(whole.end);
    for (const child of children) {
      expect(child.whole.start).toBeGreaterThanOrEqual(whole.start);
      expect(child.whole.end).toBeLessThanOrEqual(whole.end);
      inside(child);
    }
  };
  const twice = `${ASSESSMENT}ratings:\n  Teacher Leadership:\n    level:\n`;
  for (const text of [
    twice,
    ASSESSMENT,
    ASSESSMENT.replaceAll("\n", "\r\n"),
    ASSESSMENT.replaceAll("  level:\n", "  level: [x\n"),
  ]) {
    const items = outline(text);
    expect(items.length).toBeGreaterThan(5);
    items.forEach(inside);
  }
});

test("Titles are one line, never empty, and show what cannot be seen", () => {
  const text = `rubric: conditions-for-success@1.0.0\nevidence:\n  D1:\n    title: "a\\n\\eb ${"c".repeat(200)}"\nratings:\n  "":\n    level: ''\n`;
  const all = lines(outline(text));
  expect(all).toContain("  … | not rated yet");
  expect(all[2]).toMatch(/^ {2}D1 \| a \\x1bb c+…$/);
});

const files = {
  "2025/a.assessment.yaml": ASSESSMENT,
  "2024/b.assessment.yaml": ASSESSMENT.replace("Example Valley RE-1", "Other Mesa 5").replace("2025-10-16", "2024-10-10"),
  "walk.rubric.yaml": RUBRIC,
};
const everything = Object.keys(files).flatMap((path) => symbolsOf(analyseIn(files, path)));
const found = (query: string, most = 100) => matching(everything, query, most).map(({ title, within }) => `${title} | ${within}`);

test("Symbols are found by any of their words, in any order", () => {
  const mine = "Strategic Resource Allocation | Example Valley RE-1, 2025-10-16 · Developing";
  expect(found("allocation strat")).toContain(mine);
  expect(found("valley allocation")).toEqual([mine]);
  expect(found("ALLOCATION 2025")).toEqual([mine]);
  expect(found("nothing such")).toEqual([]);
});

test("Without a query, districts are listed; a district has its review with it", () => {
  expect(found("")).toEqual(["Example Valley RE-1, 2025-10-16, in review | ", "Other Mesa 5, 2024-10-10, in review | "]);
  expect(found("mesa")[0]).toBe("Other Mesa 5, 2024-10-10, in review | ");
});

test("A rubric's domains and indicators are symbols; no more than asked for are given", () => {
  expect(found("reading")).toEqual(["Reading Aloud | Classrooms"]);
  expect(found("classrooms")[0]).toBe("Classrooms | Walk");
  expect(found("e", 2)).toHaveLength(2);
});
