import { describe, expect, it } from "vitest";
import { inlaysOf } from "../../core/language/inlays.ts";
import { applyEdits } from "../../core/text/span.ts";
import { selected } from "../support/cursor.ts";
import { analyseIn, inMemory } from "../support/workspace.ts";

const PATH = "2025/example.assessment.yaml";
const EVIDENCE =
  "rubric: conditions-for-success@1.0.0\nevidence:\n  D1:\n    kind: document\n    title: FY26 adopted budget\n  I3:\n    kind: interview\n    title: Finance office staff and two principals\n  O1:\n    kind: observation\n";
const asked = (text: string) => ({ path: PATH, analysis: analyseIn({ [PATH]: text }, PATH), workspace: inMemory({}) });

/** The text as an editor shows it, each inlay between angle brackets. */
function shown(source: string, wanted = { evidenceTitles: true, domains: false }): string {
  const { text, start, end } = source.includes("█") ? selected(source) : { text: source, start: 0, end: source.length };
  const inlays = inlaysOf(asked(text), { start, end }, wanted);
  return applyEdits(
    text,
    inlays.map(({ offset, label }) => ({ start: offset, end: offset, text: `‹${label}›` })),
  ).slice(EVIDENCE.length);
}

describe("Inlays", () => {
  it("give the titles of the evidence that a rating cites", () => {
    expect(shown(`${EVIDENCE}ratings:\n  Unified Vision:\n    evidence: [D1, "I3", O1, D9]\n`)).toBe(
      'ratings:\n  Unified Vision:\n    evidence: [D1‹FY26 adopted budget›, "I3"‹Finance office staff…›, O1, D9]\n',
    );
    expect(shown(`${EVIDENCE}ratings:\n  Unified Vision:\n    evidence:\n      - D1 # the first\n`)).toContain(
      "- D1‹FY26 adopted budget› # the first",
    );
  });

  it("have all of a long title in their tooltip", () => {
    const text = `${EVIDENCE}ratings:\n  Unified Vision:\n    evidence: [I3]\n`;
    const [inlay] = inlaysOf(asked(text), { start: 0, end: text.length }, { evidenceTitles: true, domains: false });
    expect(inlay?.tooltip).toBe("Finance office staff and two principals");
  });

  it("give the domain of an indicator where that is asked for", () => {
    const text = `${EVIDENCE}ratings:\n  Unified Vision:\n    evidence: [D1]\n  Somebody's Idea:\n    level:\n`;
    expect(shown(text, { evidenceTitles: false, domains: true })).toBe(
      "ratings:\n  Unified Vision:‹Board and Community…›\n    evidence: [D1]\n  Somebody's Idea:\n    level:\n".replace(
        "Board and Community…",
        "Board and Community…",
      ),
    );
  });

  it("are none where none are asked for", () => {
    const text = `${EVIDENCE}ratings:\n  Unified Vision:\n    evidence: [D1]\n`;
    expect(inlaysOf(asked(text), { start: 0, end: text.length }, { evidenceTitles: false, domains: false })).toEqual([]);
  });

  it("stay within the stretch they are asked for", () => {
    const first = `${EVIDENCE}ratings:\n  Unified Vision:\n    evidence: [D1]\n`;
    expect(shown(`${first}  Talent █Strategy:\n    evidence: [D1, █I3]\n  Teacher Leadership:\n    evidence: [D1]\n`)).toBe(
      "ratings:\n  Unified Vision:\n    evidence: [D1]\n  Talent Strategy:\n    evidence: [D1‹FY26 adopted budget›, I3]\n  Teacher Leadership:\n    evidence: [D1]\n",
    );
  });
});
