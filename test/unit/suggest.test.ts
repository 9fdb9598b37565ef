import { describe, expect, it } from "vitest";
import { bundledRubric } from "../../core/bundled/bundled.ts";
import { usualRubric } from "../../core/rubric/choose.ts";
import { pathFrom } from "../../core/workspace.ts";
import { nextReview } from "../../core/write/nextReview.ts";
import { relativePath } from "../../core/write/relativePath.ts";
import {
  districtsIn,
  earlierReviews,
  type ReviewFile,
  slug,
  suggestedDate,
  suggestedPath,
  wrongPath,
} from "../../core/write/suggest.ts";
import { analyseIn } from "../support/workspace.ts";

const review = (path: string, name: string, date?: string): ReviewFile => ({ path, district: { name }, date });
const REVIEWS = [
  review("districts/2024/mesa.assessment.yaml", "Mesa 5", "2024-10-16"),
  review("districts/2025/mesa.assessment.yaml", "MESA 5", "2025-10-16"),
  review("districts/2025/oak.assessment.yaml", "Oak 4", "2025-11-01"),
  review("loose.assessment.yaml", "Ash 1"),
];

describe("what a wizard suggests", () => {
  it("lists each district once, by its last review", () => {
    expect(districtsIn(REVIEWS).map(({ path }) => path)).toEqual([
      "loose.assessment.yaml",
      "districts/2025/mesa.assessment.yaml",
      "districts/2025/oak.assessment.yaml",
    ]);
  });

  it("finds the district's reviews before a day, the newest first, however its name is written", () => {
    const found = (date: string) => earlierReviews(REVIEWS, "mesa 5", date).map((each) => each.date);
    expect([found("2026-01-01"), found("2025-10-16"), found("2024-01-01")]).toEqual([
      ["2025-10-16", "2024-10-16"],
      ["2024-10-16"],
      [],
    ]);
    expect(earlierReviews(REVIEWS, "Ash 1", "2026-01-01")).toEqual([]);
  });

  it.each([
    ["mesa 5", "2026-10-15", "districts/2026/mesa.assessment.yaml"],
    ["Mesa 5", "2025-12-01", "districts/2025/mesa-2025-12-01.assessment.yaml"],
    ["Éagle's Nest RE-1", "2026-10-15", "districts/2026/eagles-nest-re-1.assessment.yaml"],
    ["Ash 1", "2026-10-15", "districts/2026/loose.assessment.yaml"],
  ])("puts %s, %s into %s", (district, date, path) => {
    expect(suggestedPath(REVIEWS, district, date)).toBe(path);
  });

  it("puts the first file of all into a folder of its year", () => {
    expect(suggestedPath([], "Mesa 5", "2026-10-15")).toBe("2026/mesa-5.assessment.yaml");
  });

  it("puts the new year where the file's name holds the old one", () => {
    const own = [review("mesa-2025.assessment.yaml", "Mesa 5", "2025-10-16")];
    expect(suggestedPath(own, "Mesa 5", "2026-10-15")).toBe("2026/mesa-2026.assessment.yaml");
  });

  it("makes a file's name of any name", () => {
    expect(["Mesa 5", "  ...  ", "日本", "a/b\\c:d"].map(slug)).toEqual(["mesa-5", "district", "日本", "a-b-c-d"]);
  });

  it.each([
    ["2026/mesa.assessment.yaml", undefined],
    ["", "empty"],
    ["2026/", "empty"],
    ["2026/mesa.yaml", "ending"],
    ["2026/.assessment.yaml", "ending"],
    ["../mesa.assessment.yaml", "outside"],
    ["2026/../../mesa.assessment.yaml", "outside"],
    ["/etc/mesa.assessment.yaml", "outside"],
    ["C:\\mesa.assessment.yaml", "outside"],
    ["file:///mesa.assessment.yaml", "outside"],
    ["2026\\..\\..\\mesa.assessment.yaml", "outside"],
  ])("says of the path %j: %s", (path, wrong) => {
    expect(wrongPath(path)).toBe(wrong);
  });

  it("suggests today for the next review, or a year after a last one that is later", () => {
    expect(suggestedDate("2025-10-16", "2026-09-01")).toBe("2026-09-01");
    expect(suggestedDate(undefined, "2026-09-01")).toBe("2026-09-01");
    expect(suggestedDate("2026-09-01", "2026-09-01")).toBe("2027-09-01");
    expect(suggestedDate("2028-02-29", "2026-09-01")).toBe("2029-02-28");
  });

  it("takes the workspace's only rubric, else the one that comes with the product", () => {
    expect([usualRubric(["bundled"]), usualRubric(["own", "bundled"]), usualRubric(["own", "other", "bundled"])]).toEqual([
      "bundled",
      "own",
      "bundled",
    ]);
  });
});

describe("a path from one file to another", () => {
  it.each([
    ["/w/2026/a.yaml", "/w/2025/a.yaml", "../2025/a.yaml"],
    ["/w/a.yaml", "/w/2025/a.yaml", "2025/a.yaml"],
    ["/w/2026/x/a.yaml", "/w/b.yaml", "../../b.yaml"],
    ["/w/a.yaml", "/w/b.yaml", "b.yaml"],
  ])("leads from %s to %s", (from, to, path) => {
    expect(relativePath(from, to)).toBe(path);
    expect(pathFrom(from.slice(1), path)).toBe(to.slice(1));
  });
});

describe("the next review", () => {
  const LAST = `rubric: conditions-for-success@1.0.0
district:
  name: "Priority #1: Mesa"
  code: "0030"
review:
  date: 2025-10-16
  status: final
  raters:
    AB: lead reviewer
    EF:
  scope: [Talent Management, Gone Domain]
evidence:
  D1:
    kind: document
    title: Budget
ratings:
  Talent Strategy:
    level: Proficient
    evidence: [D1]
signoff:
  - rater: AB
    date: 2025-12-01
`;
  const files = { "2025/mesa.assessment.yaml": LAST };
  const last = analyseIn(files, "2025/mesa.assessment.yaml").assessment;

  it("keeps the district, the raters and the scope, links the last one, and has nothing rated and no error", () => {
    if (last === undefined) throw new Error("It is an assessment.");
    const text = nextReview({ last, rubric: bundledRubric, date: "2026-10-15", previous: "../2025/mesa.assessment.yaml" });
    const path = "2026/mesa.assessment.yaml";
    const { assessment, findings } = analyseIn({ ...files, [path]: text }, path);
    expect(findings.filter(({ severity }) => severity !== "information")).toEqual([]);
    expect(assessment?.district).toEqual({ name: "Priority #1: Mesa", code: "0030", state: undefined });
    expect(assessment?.review).toMatchObject({
      date: "2026-10-15",
      status: "draft",
      previous: "../2025/mesa.assessment.yaml",
      scope: ["Talent Management"],
    });
    expect([...(assessment?.review.raters ?? [])]).toEqual([
      ["AB", "lead reviewer"],
      ["EF", undefined],
    ]);
    expect([assessment?.evidence, assessment?.signoff]).toEqual([[], []]);
    expect(new Set(assessment?.ratings.map(({ level }) => level))).toEqual(new Set([undefined]));
    expect(assessment?.ratings).toHaveLength(10);
  });

  it("covers everything where nothing of the last scope is in the rubric any more", () => {
    if (last === undefined) throw new Error("It is an assessment.");
    const gone = { ...last, review: { ...last.review, scope: ["Gone Domain"] } };
    expect(nextReview({ last: gone, rubric: bundledRubric, date: "2026-10-15", previous: "a" })).not.toContain("scope:");
  });
});
