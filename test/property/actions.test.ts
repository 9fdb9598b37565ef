import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Analysis } from "../../core/analyse.ts";
import { corrected } from "../../core/correct.ts";
import type { Finding } from "../../core/finding.ts";
import type { Action } from "../../core/language/actions.ts";
import type { RuleId } from "../../core/rules/ids.ts";
import { lineStartAt } from "../../core/text/lines.ts";
import { applyEdits, collide, type Span } from "../../core/text/span.ts";
import { ACTIONS_PATH, applied, type Offered, offeredAt } from "../support/actions.ts";
import { root } from "../support/workspace.ts";
import { assessmentText } from "./assessmentText.ts";
import { edited, randomEdit } from "./edits.ts";

const RUNS = 80;

/** What is wrong with a file as YAML. */
const OF_FORM: ReadonlySet<RuleId> = new Set([
  "yaml-syntax",
  "yaml-alias",
  "several-documents",
  "duplicate-key",
  "duplicate-indicator",
  "text-cut-short",
  "comma-split",
  "merge-conflict",
  "limits",
]);

const files = ["samples/faulty", "test/cases", "samples/early-learning", "samples/districts/2025"].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".assessment.yaml"))
    .map((name) => readFileSync(join(root, folder, name), "utf8")),
);

/** Pieces that people type and paste, and that make YAML stumble. */
const PIECES = [
  "\n",
  "  ",
  "    ",
  "#",
  " # a remark\n",
  "# rubric-ignore: vague-quantity\n",
  ": ",
  ":",
  "- ",
  "[",
  "]",
  "{",
  "}",
  '"',
  "'",
  ">-\n",
  "|\n",
  "\t",
  "\r",
  "\u00a0",
  "😀",
  "&a ",
  "*a",
  "---\n",
  "ratings:\n",
  "  Unified Vision:\n    level:\n",
  "    level: Proficient\n",
  "    rationale: see docs/plan.pdf\n",
  "    evidence: [D1]\n",
  "",
];

const small = files.filter((text) => text.length < 20_000);

/** Files with slips in them, whole ones and such as somebody is in the middle of changing. */
const anyText: fc.Arbitrary<string> = fc
  .tuple(fc.oneof(assessmentText, fc.constantFrom(...small)), fc.array(randomEdit(PIECES), { maxLength: 3 }))
  .map(([text, edits]) => edits.reduce(edited, text));

const anyRange = fc.record({ at: fc.nat(), length: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat({ max: 60 })) });

/** Whatever kind of file it is taken for. */
const anyPath = fc.constantFrom(ACTIONS_PATH, ACTIONS_PATH, "x.rubric.yaml", "rubric.config.yaml");

const rangeIn = (text: string, { at, length }: { at: number; length: number }): Span => {
  const start = at % (text.length + 1);
  return { start, end: Math.min(text.length, start + length) };
};

const only = (...kinds: string[]) => ({ only: kinds });
const NOWHERE: Span = { start: 0, end: 0 };

const analysed = (text: string) => offeredAt(text, NOWHERE, only("none")).analysis;

/** Made by a rule: all but those that are worked out from where the cursor is. */
const isCorrection = ({ title, kind }: Action) =>
  kind === "source.fixAll.rubric" || (kind === "quickfix" && !/^Silence '|missing indicator/.test(title));

/** Entries of one section at different indentations are no finding yet, though YAML takes them for a mistake. */
const isEven = ({ document: { sections, text } }: Analysis) =>
  sections.every(({ children = [] }) => {
    const columns = children.map(({ entry, base }) => base + entry.start - lineStartAt(text, base + entry.start));
    return new Set(columns).size < 2;
  });

/** What the first list has more of than the second. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return list.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

const linesOf = (text: string) => text.split(/\r\n|\r|\n/).filter((line) => line !== "");

const ofForm = ({ findings }: Analysis) => findings.map(({ rule }): string => rule).filter((rule) => OF_FORM.has(rule as RuleId));

/** What a finding says and of what, without where it stands: edits above it move it. */
const sayings = (findings: readonly Finding[]) =>
  findings.map(({ rule, message, path }) => `${rule} ${path.join("/")}: ${message.replace(/lines? \d+(–\d+)?/g, "line")}`).sort();

const about = (action: Action, before: Offered, after: string) =>
  `${action.title}\n===== of\n${before.text}\n===== gives\n${after}`;

describe("any action", () => {
  it("has edits within the file that do not touch one another", () => {
    fc.assert(
      fc.property(anyText, anyRange, anyPath, (text, range, path) => {
        for (const { title, edits } of offeredAt(text, rangeIn(text, range), {}, {}, path).actions) {
          expect(edits.length, title).toBeGreaterThan(0);
          for (const [index, edit] of edits.entries()) {
            expect(edit.start, title).toBeGreaterThanOrEqual(0);
            expect(edit.end, title).toBeGreaterThanOrEqual(edit.start);
            expect(edit.end, title).toBeLessThanOrEqual(text.length);
            expect(
              edits.slice(index + 1).some((other) => collide(edit, other)),
              title,
            ).toBe(false);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  it("leaves a file that reads as well as before", () => {
    fc.assert(
      fc.property(anyText, anyRange, (text, range) => {
        const before = offeredAt(text, rangeIn(text, range));
        for (const action of before.actions) {
          const after = applied(before, action);
          const left = ofForm(analysed(after));
          const were = ofForm(before.analysis);
          if (isCorrection(action)) {
            // One mistake in a file's form can hide another, which a correction then brings to light.
            if (were.length === 0 && isEven(before.analysis)) expect(left, about(action, before, after)).toEqual([]);
          } else expect(without(left, were), about(action, before, after)).toEqual([]);
        }
      }),
      { numRuns: RUNS },
    );
  });
});

describe("making all safe corrections", () => {
  it("leaves none to be made", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const before = offeredAt(text, NOWHERE, only("source.fixAll"));
        const [action] = before.actions;
        if (action === undefined) return;
        const after = applied(before, action);
        expect(offeredAt(after, NOWHERE, only("source.fixAll")).actions, about(action, before, after)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it("is what making them one round after another comes to", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [action] = offeredAt(text, NOWHERE, only("source.fixAll")).actions;
        const again = corrected(analysed(text), analysed);
        expect(applyEdits(text, action?.edits ?? [])).toBe(again.analysis.document.text);
      }),
      { numRuns: RUNS },
    );
  });
});

describe("putting indicators in rubric order", () => {
  it("keeps every line, and leaves nothing to be put in order", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const before = offeredAt(text, NOWHERE, only("source.sort"));
        const [action] = before.actions;
        if (action === undefined) return;
        const after = applied(before, action);
        expect(linesOf(after).sort(), about(action, before, after)).toEqual(linesOf(text).sort());
        expect(offeredAt(after, NOWHERE, only("source.sort")).actions, about(action, before, after)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});

describe("adding missing indicators", () => {
  it("leaves none missing, and every rating that stood there as it was", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const before = offeredAt(text, NOWHERE, only("source.addMissing"));
        const [action] = before.actions;
        if (action === undefined) return;
        const after = applied(before, action);
        expect(offeredAt(after, NOWHERE, only("source.addMissing")).actions, about(action, before, after)).toEqual([]);
        // A name that was one of two slips may be certain now: it is what the ratings say that stays.
        const said = (analysis: Analysis) =>
          (analysis.assessment?.ratings ?? []).map((each) => JSON.stringify({ ...each, indicator: "" }));
        expect(without(said(before.analysis), said(analysed(after))), about(action, before, after)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});

describe("silencing a rule", () => {
  it("takes away the findings of that rule at that field, and changes nothing else", () => {
    fc.assert(
      fc.property(anyText, anyRange, (text, range) => {
        const before = offeredAt(text, rangeIn(text, range));
        for (const action of before.actions.filter(({ title }) => title.startsWith("Silence '"))) {
          const after = applied(before, action);
          const [settled] = action.findings ?? [];
          const left = sayings(analysed(after).findings);
          const were = sayings(before.analysis.findings);
          const gone = without(were, left);
          expect(without(left, were), about(action, before, after)).toEqual([]);
          expect(gone.length, about(action, before, after)).toBeGreaterThanOrEqual(action.findings?.length ?? 0);
          for (const each of gone) expect(each, about(action, before, after)).toMatch(new RegExp(`^${settled?.rule} `));
        }
      }),
      { numRuns: RUNS },
    );
  });
});

describe("other actions", () => {
  it("set the level that their title says, and nothing else that is read", () => {
    fc.assert(
      fc.property(anyText, anyRange, (text, range) => {
        const before = offeredAt(text, rangeIn(text, range), only("refactor.rewrite"));
        for (const action of before.actions) {
          const level = /^Set level to '(.*)'$/.exec(action.title)?.[1];
          if (level === undefined) continue;
          const after = applied(before, action);
          const ratings = analysed(after).assessment?.ratings ?? [];
          const changed = ratings.filter((rating, at) => !same(rating, before.analysis.assessment?.ratings[at]));
          expect(
            changed.map((rating) => rating.level),
            about(action, before, after),
          ).toEqual([level]);
          const [rating] = changed;
          const old = before.analysis.assessment?.ratings.find(({ indicator }) => indicator === rating?.indicator);
          expect({ ...rating, level: "" }, about(action, before, after)).toEqual({ ...old, level: "" });
        }
      }),
      { numRuns: RUNS },
    );
  });

  it("write a text as a block that reads the same", () => {
    fc.assert(
      fc.property(anyText, anyRange, (text, range) => {
        const before = offeredAt(text, rangeIn(text, range), only("refactor.rewrite"));
        for (const action of before.actions.filter(({ title }) => title === "Write as a text block")) {
          const after = applied(before, action);
          expect(analysed(after).content.value, about(action, before, after)).toEqual(before.analysis.content.value);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it("add evidence that is cited where its words stand", () => {
    fc.assert(
      fc.property(anyText, anyRange, (text, range) => {
        const before = offeredAt(text, rangeIn(text, range), only("refactor.extract"));
        for (const action of before.actions) {
          const id = /as evidence ([A-Z]+[0-9]+)/.exec(action.title)?.[1] ?? "";
          const after = applied(before, action);
          const { assessment } = analysed(after);
          expect(
            assessment?.evidence.map((each) => each.id),
            about(action, before, after),
          ).toContain(id);
          const citing = assessment?.ratings.filter(({ evidence }) => evidence.includes(id)) ?? [];
          expect(citing, about(action, before, after)).toHaveLength(1);
          expect(`${citing[0]?.rationale} ${citing[0]?.consensus}`, about(action, before, after)).toContain(` [${id}]`);
        }
      }),
      { numRuns: RUNS },
    );
  });
});
