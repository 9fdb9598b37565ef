import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cursorPlace } from "../../core/document/cursor.ts";
import { parseDocument } from "../../core/document/document.ts";
import { find } from "../../core/document/locate.ts";
import { ASSESSMENT_SECTIONS } from "../../core/formats.ts";
import type { Suggestion } from "../../core/language/complete.ts";
import { lineEndAt, lineStartAt } from "../../core/text/lines.ts";
import { Completing } from "../support/completing.ts";
import { CURSOR, marked, markedAt } from "../support/cursor.ts";
import { assessmentText } from "./assessmentText.ts";
import { edited, randomEdit } from "./edits.ts";

const documentOf = (text: string) => parseDocument(text, ASSESSMENT_SECTIONS);

/** What somebody is in the middle of typing on a line of its own. */
const HALF_TYPED = [
  "█",
  "lev█",
  "Strat█",
  "Str█at",
  "goals board█",
  "rat█ # note",
  "own█er",
  '"Uni█"',
  "- █",
  "- D█",
  "- do: x█",
  "- rater: █",
  "evidence: █",
  "evidence: [█",
  "evidence: [D1, █]",
  "criteria:█",
  "raters: {AB: Dev█",
  "raters: {█",
  "level:█",
  "level: Dev█",
  'level: "De█"',
  "level: 'De█",
  "status: █",
  "kind: █",
  "file: ev█",
  "rationale: seen in [D█",
  "# rubric-ignore: █",
];

/** A text with a line somebody is typing somewhere in it, indented like a line next to it or further in than the one above. */
const halfTyped = fc
  .record({
    text: assessmentText,
    at: fc.nat(),
    typed: fc.constantFrom(...HALF_TYPED),
    like: fc.constantFrom("above", "below", "further in"),
    snippets: fc.boolean(),
  })
  .map(({ text, at, typed, like, snippets }) => {
    const lineBreak = text.includes("\r\n") ? "\r\n" : "\n";
    const lines = text.split(lineBreak);
    const index = at % lines.length;
    const indentOf = (line = "") => /^ */.exec(line)?.[0] ?? "";
    const indent = like === "below" ? indentOf(lines[index + 1]) : indentOf(lines[index]) + (like === "above" ? "" : "  ");
    return { source: lines.toSpliced(index + 1, 0, indent + typed).join(lineBreak), before: text, snippets };
  });

/** Problems of a text by kind: what is wrong with it as YAML. */
function problems(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { kind } of documentOf(text).problems) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** A few of many: the first, the last and some between. */
function some(suggestions: readonly Suggestion[]): Suggestion[] {
  const step = Math.max(1, Math.floor(suggestions.length / 3));
  return suggestions.filter((_, index) => index % step === 0 || index === suggestions.length - 1);
}

/** An edit that editors take: on the cursor's line, the cursor in it. */
function expectOnLine({ edit }: Suggestion, text: string, offset: number): void {
  expect(edit.start).toBeLessThanOrEqual(offset);
  expect(edit.end).toBeGreaterThanOrEqual(offset);
  expect(edit.start).toBeGreaterThanOrEqual(lineStartAt(text, offset));
  expect(edit.end).toBeLessThanOrEqual(lineEndAt(text, offset));
}

describe("completion", () => {
  it("leaves a file that reads as well as before, with the suggestion where it belongs", () => {
    fc.assert(
      fc.property(halfTyped, ({ source, before, snippets }) => {
        const completing = new Completing(source, { snippets });
        const { text, offset } = marked(source);
        const place = cursorPlace(completing.analysis.document, offset);
        if (completing.suggestions.length === 0) return;
        const [allowed, own] = [problems(before), problems(text)];
        for (const suggestion of some(completing.suggestions)) {
          expectOnLine(suggestion, text, offset);
          const after = completing.after(suggestion).replace(CURSOR, "");
          for (const [kind, count] of problems(after)) {
            const most = Math.max(allowed.get(kind) ?? 0, own.get(kind) ?? 0);
            expect(count, `${suggestion.label}: ${kind}\n${source}\n---\n${after}`).toBeLessThanOrEqual(most);
          }
          if (place?.kind !== "key" || place.colon || problems(after).size > 0) continue;
          const found = find(new Completing(after + CURSOR).analysis.document, [...place.path, suggestion.label]);
          expect(found?.depth, `${suggestion.label}\n${source}\n---\n${after}`).toBe(place.path.length + 1);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("answers for any text at any place, with edits that editors take", () => {
    const pieces = [
      "\n",
      "\n  ",
      "lev",
      "  Strat\n",
      "- ",
      "[",
      "{",
      '"',
      "'",
      ": ",
      ":",
      "#",
      "\t",
      "\r\n",
      "\r",
      "---\n",
      "<<<<<<< a\n",
    ];
    const places = fc.array(fc.nat(), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(assessmentText, fc.array(randomEdit(pieces), { maxLength: 4 }), places, (start, edits, cursors) => {
        const text = edits.reduce(edited, start);
        for (const cursor of cursors) {
          const offset = cursor % (text.length + 1);
          const { suggestions } = new Completing(markedAt(text, offset));
          for (const suggestion of some(suggestions)) expectOnLine(suggestion, text, offset);
        }
      }),
      { numRuns: 60 },
    );
  });
});
