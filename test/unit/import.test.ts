import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bundledRubric } from "../../core/bundled/bundled.ts";
import { importRows } from "../../core/import/importRows.ts";
import { importReportText } from "../../core/import/reportText.ts";
import { indicatorsOf } from "../../core/rubric/rubric.ts";
import type { RuleId } from "../../core/rules/ids.ts";
import type { Json } from "../../core/shape/schema.ts";
import { fold } from "../../core/text/folding.ts";
import { withoutInvisibles } from "../../core/text/invisible.ts";
import { analyseIn } from "../support/workspace.ts";

const options = { rubric: bundledRubric, district: { name: "Example Valley RE-1" }, date: "2025-10-16" };
const HEADINGS = [
  "Domain",
  "Indicator",
  "Rating",
  "Comments",
  "Evidence",
  "Priority",
  "Next steps",
  "Owner",
  "Due",
  "Rater",
  "Campus",
];

function imported(rows: readonly (readonly string[])[]) {
  const { text, report } = importRows(rows, options);
  const analysis = analyseIn({ "a.assessment.yaml": text }, "a.assessment.yaml");
  const rating = (name: string) => analysis.assessment?.ratings.find(({ indicator }) => indicator === name);
  return { text, report, analysis, rating };
}

/** A sheet of one indicator, by heading. */
function oneRow(cells: Readonly<Record<string, string>>) {
  const all = { Indicator: "Unified Vision", ...cells };
  return imported([Object.keys(all), Object.values(all)]);
}

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

/** Findings that would be a fault of the writing. The others, and a kind of evidence left open, are for a person to settle. */
const FAULTS: readonly RuleId[] = [
  "merge-conflict",
  "limits",
  "yaml-syntax",
  "invisible-character",
  "yaml-alias",
  "several-documents",
  "duplicate-key",
  "text-cut-short",
  "comma-split",
  "unknown-suppression",
  "rubric-not-found",
  "rule-failed",
  "unknown-indicator",
  "duplicate-indicator",
  "unknown-level",
  "half-level",
  "unknown-rater",
  "out-of-order",
];

describe("whatever is in the cells", () => {
  const indicators = indicatorsOf(bundledRubric).map(({ name }) => name);
  const nasty = fc.constantFrom(
    "Priority #1 is reading",
    "a: b",
    "- x",
    "---",
    "...",
    "'",
    '"',
    "\u0000",
    "\u001b[2J",
    "\u202e",
    "a\u00a0b",
    "\ufeff",
    "\t",
    ";",
    "D1, I3",
    "x\r\ny",
    "x\u2028y",
    "{a: b, c}",
    "[D1]",
    "&x *y !z",
    "%TAG",
    "@",
    "`",
    "null",
    "~",
    "12",
    "1E3",
    "0030",
    "=SUM(A1)",
    "2025-10-16",
    "# rubric-ignore: schema",
    "<<<<<<< ours",
    "| x",
    "> x",
    "? x",
    "\ud800",
    "__proto__",
    "word ".repeat(40),
  );
  const cell = fc.oneof(fc.constant(""), nasty, fc.string({ unit: "binary", maxLength: 40 }), fc.string({ maxLength: 120 }));
  const name = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...indicators) }, { weight: 1, arbitrary: cell });
  const level = fc.oneof(fc.constantFrom("Developing", "Proficient", "not applicable", "2", ""), cell);
  const row = fc
    .tuple(
      cell,
      name,
      level,
      cell,
      cell,
      fc.oneof(fc.constant("high"), cell),
      cell,
      cell,
      cell,
      fc.oneof(fc.constant("AB"), cell),
      cell,
      cell,
    )
    .map((cells): string[] => cells);

  it("no cell is lost, and levels and rationales are read back as they stood", () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 3 }), fc.array(row, { maxLength: 8 }), (title, rows) => {
        const { text, report, analysis, rating } = imported([title, HEADINGS, ...rows]);
        fc.pre(report.headingRow === 2);
        const faults = analysis.findings.filter(({ rule, path }) =>
          rule === "schema" ? path.at(-1) !== "kind" : FAULTS.includes(rule),
        );
        expect(faults).toEqual([]);
        const kept = [...textsIn(analysis.content.value), ...text.split("\n").filter((line) => /^ *# /.test(line))];
        expect(lost(rows, kept)).toEqual([]);
        const first = rows.filter(([, name = ""], at) => isName(name) && at === rows.findIndex(([, other]) => other === name));
        for (const [, name = "", word = "", rationale = ""] of first) {
          if (isLevel(word)) expect(rating(name)?.level).toBe(word);
          expect(rating(name)?.rationale ?? "").toBe(cleaned(rationale));
        }
      }),
      { numRuns: 150 },
    );
  });
});

const isName = (text: string) => indicatorsOf(bundledRubric).some(({ name }) => name === text);
const isLevel = (text: string) => bundledRubric.levels.some(({ name }) => name === text);

/** The cells, or the pieces of the evidence column's, that stand nowhere among the texts that were kept. */
function lost(rows: readonly (readonly string[])[], kept: readonly string[]): string[] {
  const disarmed = (text: string) => text.replaceAll("rubric-ignore:", "rubric-ignore :");
  const whole = disarmed(kept.join("\n"));
  const folded = disarmed(kept.map(fold).join("\n"));
  const pieces = rows.flatMap((cells) => cells.flatMap((cell, column) => (column === 4 ? piecesOf(cell) : [cell])));
  return pieces.map((piece) => disarmed(cleaned(piece))).filter((text) => !whole.includes(text) && !folded.includes(fold(text)));
}

/** Semicolons, line breaks and what stands between ids part pieces; brackets around an id are no part of it. */
function piecesOf(evidence: string): string[] {
  return evidence.split(/;|\r\n?|\n|(?<=[A-Z][0-9]+\]?)[, ]/).map((piece) => piece.replace(/^\[([A-Z][0-9]+)\]$/, "$1"));
}

function cleaned(text: string): string {
  return withoutInvisibles(text).replace(/\s+/g, " ").trim();
}

function textsIn(value: Json): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Array.isArray(value) ? value.flatMap(textsIn) : Object.entries(value).flatMap(([key, each]) => [key, ...textsIn(each)]);
}
