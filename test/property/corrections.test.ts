import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Analysis } from "../../core/analyse.ts";
import type { Correction } from "../../core/corrections/change.ts";
import { toEdits } from "../../core/corrections/toEdits.ts";
import type { Finding } from "../../core/finding.ts";
import { applyEdits, type TextEdit } from "../../core/text/span.ts";
import { analyseIn } from "../support/workspace.ts";
import { assessmentText } from "./assessmentText.ts";

const PATH = "2025/example.assessment.yaml";
const analysed = (text: string) => analyseIn({ [PATH]: text }, PATH);

/** Every correction that is offered for a file, with its edits. */
function offers({ document, shape, findings }: Analysis): { finding: Finding; correction: Correction; edits: TextEdit[] }[] {
  return findings.flatMap((finding) =>
    finding.corrections.map((correction) => ({ finding, correction, edits: toEdits(document, shape.schema, correction.change) })),
  );
}

/** What a finding says and of what, without where it stands: edits above it move it. */
const sayings = (findings: readonly Finding[]) =>
  findings.map(({ rule, message }) => `${rule}: ${message.replace(/line \d+|lines? \d+–\d+/g, "line")}`).sort();

/** All lines that no edit touches, in order: they must be in the corrected file as they were. */
function untouched(text: string, edits: readonly TextEdit[]): string[] {
  let from = 0;
  const kept: string[] = [];
  for (const { start, end } of [...edits].sort((a, b) => a.start - b.start)) {
    kept.push(text.slice(from, text.lastIndexOf("\n", Math.max(0, start - 1)) + 1));
    const next = text.indexOf("\n", Math.max(start, end - 1));
    from = Math.max(from, next === -1 ? text.length : next + 1);
  }
  kept.push(text.slice(from));
  return kept
    .join("")
    .split(/(?<=\n)/)
    .filter((line) => line.trim() !== "");
}

function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const line of whole) if (at < part.length && line.trimEnd() === part[at]?.trimEnd()) at++;
  return at === part.length;
}

describe("corrections", () => {
  it("make an edit for each that is offered, and leave all other lines as they are", () => {
    fc.assert(
      fc.property(assessmentText, (text) => {
        for (const { finding, correction, edits } of offers(analysed(text))) {
          const about = `${finding.rule}: ${correction.title}`;
          expect(edits.length, about).toBeGreaterThan(0);
          const after = applyEdits(text, edits);
          expect(after, about).not.toBe(text);
          if (correction.change.kind !== "sort") {
            expect(isSubsequence(untouched(text, edits), after.split(/(?<=\n)/)), `${about}\n${after}`).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("that are safe remove their finding and add none", () => {
    fc.assert(
      fc.property(assessmentText, (text) => {
        const before = analysed(text);
        for (const { finding, correction, edits } of offers(before)) {
          if (!correction.safe) continue;
          const after = sayings(analysed(applyEdits(text, edits)).findings);
          const expected = sayings(before.findings.filter((each) => each !== finding));
          expect(after, `${finding.rule}: ${finding.message}\n${applyEdits(text, edits)}`).toEqual(expected);
        }
      }),
      { numRuns: 80 },
    );
  });

  it("that are a choice leave a file that reads as well as before", () => {
    fc.assert(
      fc.property(assessmentText, (text) => {
        const before = analysed(text);
        const syntax = (analysis: Analysis) => analysis.findings.filter(({ rule }) => rule === "yaml-syntax").length;
        for (const { finding, correction, edits } of offers(before)) {
          if (correction.safe) continue;
          const after = analysed(applyEdits(text, edits));
          expect(syntax(after), `${finding.rule}: ${correction.title}\n${applyEdits(text, edits)}`).toBeLessThanOrEqual(
            syntax(before),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it("sort whole blocks: the same lines in another order", () => {
    fc.assert(
      fc.property(assessmentText, (text) => {
        for (const { correction, edits } of offers(analysed(text))) {
          if (correction.change.kind !== "sort") continue;
          const lines = (each: string) =>
            each
              .split(/\r?\n/)
              .filter((line) => line !== "")
              .sort();
          expect(lines(applyEdits(text, edits))).toEqual(lines(text));
        }
      }),
      { numRuns: 60 },
    );
  });
});
