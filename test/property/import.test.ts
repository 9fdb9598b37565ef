import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bundledRubric } from "../../core/bundled/bundled.ts";
import { indicatorsOf } from "../../core/rubric/rubric.ts";
import type { RuleId } from "../../core/rules/ids.ts";
import type { Json } from "../../core/shape/schema.ts";
import { fold } from "../../core/text/folding.ts";
import { withoutInvisibles } from "../../core/text/invisible.ts";
import { HEADINGS, imported } from "../support/imported.ts";

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
