import { describe, expect, it } from "vitest";
import { bundledRubric } from "../../core/bundled/bundled.ts";
import { importRows } from "../../core/import/importRows.ts";
import { importReportText } from "../../core/import/reportText.ts";
import { HEADINGS, imported, oneRow } from "../support/imported.ts";
import { analyseIn } from "../support/workspace.ts";

describe("import", () => {
  it("reads a sheet as people have it: titles, domain rows, blank rows, totals", () => {
    const { report, rating, text, analysis } = imported([
      ["Example Valley, ratings of the fall review"],
      [],
      ["Standard", "Rating", "Comments", "Artifacts", "Priority", "Action", "Responsible", "Due date"],
      ["Culture of Performance"],
      [
        "Strategic Resource Allocation",
        "Developing",
        "Funds: braided\r\nin one plan.",
        "D1, I3",
        "HIGH",
        "Ask: which",
        "Finance",
        "2/1/2026",
      ],
      ["", "", "", "", "", "", "", ""],
      ["TALENT MANAGEMENT"],
      ["Teacher Leadership", "Not enough evidence", "The agreement has not come.", "", "", "", "", ""],
      ["Total", "2"],
    ]);
    expect(rating("Strategic Resource Allocation")).toMatchObject({
      level: "Developing",
      rationale: "Funds: braided in one plan.",
      evidence: ["D1", "I3"],
      priority: "high",
      actions: [{ do: "Ask: which", owner: "Finance", by: "2026-02-01" }],
    });
    expect(report).toMatchObject({ headingRow: 3, rows: 5, rated: 1, unrated: 1, evidence: 2 });
    expect(report.notUnderstood.map(({ row, written }) => `${row}: ${written}`)).toEqual([
      "1: Example Valley, ratings of the fall review",
      "9: Total | 2",
    ]);
    expect(text).toContain("\n# not understood, row 9: Total | 2\n");
    expect(analysis.assessment?.ratings).toHaveLength(34);
  });

  it("takes names and levels that can only be slips, and says so in the file and in the report", () => {
    const { report, rating, text } = imported([
      ["Indicator", "Level"],
      ["Strategic Resources", "profficient"],
      ["1.2 Teacher Leadership", "2"],
      ["District Leaders\u2019 accountability", "Exemplary (Proficient +)"],
      ["UNIFIED VISION", "1 - Developing"],
    ]);
    expect(rating("Strategic Resource Allocation")?.level).toBe("Proficient");
    expect(rating("Teacher Leadership")?.level).toBe("Proficient");
    expect(rating("District Leaders' Accountability")?.level).toBe("Exemplary");
    expect(rating("Unified Vision")?.level).toBe("Developing");
    expect(report.taken.map(({ row, written, as }) => `${row}: ${written} -> ${as}`)).toEqual([
      "2: Strategic Resources -> Strategic Resource Allocation",
      "2: profficient -> Proficient",
      "3: 1.2 Teacher Leadership -> Teacher Leadership",
      "3: 2 -> Proficient",
      "4: Exemplary (Proficient +) -> Exemplary",
      "5: 1 - Developing -> Developing",
    ]);
    expect(text).toContain("  # row 2: 'Strategic Resources' was taken for 'Strategic Resource Allocation'\n");
  });

  it.each(["2.5", "0", "4", "Developing/Proficient", "Proficient+", "Proficient -", "3 - Proficient", "N/A"])(
    "does not understand the level %s, and keeps it as a comment",
    (written) => {
      const { report, rating, text } = oneRow({ Rating: written });
      expect(rating("Unified Vision")?.level).toBeUndefined();
      expect(report.notUnderstood).toEqual([{ row: 2, column: "Rating", written, why: "not a level" }]);
      expect(text).toContain(`  # not understood, row 2, Rating: ${written}\n  Unified Vision:\n`);
    },
  );

  it("makes evidence of free text, once for the same text, with a kind only where the text has the word", () => {
    const { analysis, rating } = imported([
      ["Indicator", "Level", "Evidence"],
      ["Unified Vision", "Developing", "Budget 2025; board interview\nX1"],
      ["Teacher Leadership", "Developing", "budget 2025\r\nD1: Staff survey\r\nD1: Another title"],
      ["Talent Strategy", "Developing", "survey data"],
    ]);
    const entries = analysis.assessment?.evidence.map(({ id, kind, title }) => [id, kind, title]);
    expect(entries).toEqual([
      ["X2", undefined, "Budget 2025"],
      ["X3", "interview", "board interview"],
      ["X1", undefined, "X1"],
      ["D1", "survey", "Staff survey"],
      ["X4", undefined, "D1: Another title"],
      ["X5", undefined, "survey data"],
    ]);
    expect(rating("Unified Vision")?.evidence).toEqual(["X2", "X3", "X1"]);
    expect(rating("Teacher Leadership")?.evidence).toEqual(["X2", "D1", "X4"]);
  });

  it("keeps the first of two rows for one indicator, and the other beside it as a comment", () => {
    const { rating, text, report } = imported([
      ["Indicator", "Level"],
      ["Unified Vision", "Developing"],
      ["Unified Vision", "Exemplary"],
    ]);
    expect(rating("Unified Vision")?.level).toBe("Developing");
    expect(text).toContain("  # not understood, row 3: Unified Vision | Exemplary\n  Unified Vision:\n");
    expect(report.notUnderstood[0]?.why).toBe("a second row for this indicator");
  });

  it("takes a short rater's id, and makes no id of a person's name", () => {
    const { rating, analysis } = oneRow({ Level: "Developing", Rater: "AB" });
    expect([...(rating("Unified Vision")?.raters ?? [])]).toEqual([["AB", "Developing"]]);
    expect([...(analysis.assessment?.review.raters.keys() ?? [])]).toEqual(["AB"]);
    expect(oneRow({ Level: "Developing", Rater: "Jane Smith" }).report.notUnderstood).toHaveLength(1);
  });

  it("keeps an owner, a date or a column that belongs to nothing", () => {
    const { report, text } = oneRow({ Level: "Developing", Owner: "Board", Due: "soon", Campus: "North", "": "stray" });
    expect(report.notUnderstood.map(({ column, why }) => [column, why])).toEqual([
      ["Owner", "no step to go with it"],
      ["Due", "no step to go with it"],
    ]);
    expect(report.otherColumns).toEqual([
      { heading: "Campus", cells: 1 },
      { heading: "column F", cells: 1 },
    ]);
    expect(text).toContain("# not understood, row 2, Campus: North\n");
  });

  it("lets no cell switch rules off or break out of its comment", () => {
    const cell = "x\n# rubric-ignore: no-rationale\r\nratings:\n  y: z";
    const { analysis, text } = oneRow({ Level: "Developing", Campus: cell });
    expect(text).toContain("Campus: x # rubric-ignore : no-rationale ratings: y: z\n");
    expect(analysis.findings.map(({ rule }) => rule)).toContain("no-rationale");
  });

  it("keeps a sheet without headings whole, as comments", () => {
    const { report, text } = imported([["Unified Vision", "Developing"]]);
    expect(report.headingRow).toBeUndefined();
    expect(text).toContain("# not understood, row 1: Unified Vision | Developing\n");
    expect(importReportText(report)).toContain("No row of headings was found");
  });

  it("skips headings that are printed again on the next page", () => {
    const { report } = imported([
      ["Indicator", "Level"],
      ["Unified Vision", "Developing"],
      ["Indicator", "Level"],
    ]);
    expect(report).toMatchObject({ rows: 1, notUnderstood: [] });
  });

  it("leaves a name and a date that nobody gave to the analyst", () => {
    const { text } = importRows([], { rubric: bundledRubric });
    const { findings } = analyseIn({ "a.assessment.yaml": text }, "a.assessment.yaml");
    expect(text).toContain("district:\n  name:\nreview:\n  date:\n");
    expect(findings.filter(({ severity }) => severity === "error").length).toBeGreaterThan(0);
  });

  it("reports for the terminal in short lines, with nothing that moves the cursor", () => {
    const { report } = imported([HEADINGS, ["", "Bus \u001b[31mRoutes", "w".repeat(300)], ["", "Unified Vision", "2"]]);
    const text = importReportText(report);
    expect(text).toContain("2 rows read: 1 indicator with a level; 0 pieces of evidence.");
    expect(text).toContain("  row 3: '2' was taken for 'Proficient'");
    expect(text).not.toContain("\u001b");
    expect(Math.max(...text.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(100);
  });
});
