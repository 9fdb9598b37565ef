import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Analysis, analyse, type Source } from "../../core/analyse.ts";
import { type Changed, covering } from "../../core/text/changed.ts";
import { applyEdits } from "../../core/text/span.ts";
import { EARLY_LEARNING, formats, inMemory, root } from "../support/workspace.ts";
import { assessmentText } from "./assessmentText.ts";

/** With `ONCE=20` in the environment twenty times as many are tried. */
const TIMES = Number(process.env["ONCE"] ?? 1);

const BLOCK =
  "  Unified Vision:\n    level: Developing\n    rationale: >-\n      Most plans differ ([D1] p. 2).\n    evidence: [D1]\n";
const pieces = [
  "",
  " ",
  "  ",
  "    ",
  "\n",
  "\r\n",
  "\r",
  "\n\n",
  "\t",
  ":",
  ": ",
  "x",
  "Most ",
  "[D1]",
  "#",
  " # c",
  " #c",
  "- ",
  "---",
  "---\n",
  "\n---\n",
  "...\n",
  "\n...\n",
  "%YAML 1.1\n",
  "%",
  '"',
  "'",
  "[",
  "]",
  "{",
  "}",
  "&a ",
  "*a",
  "!t ",
  "<<: x\n",
  ">-\n",
  "|\n",
  "? ",
  "<<<<<<< a\n",
  "=======\n",
  ">>>>>>> b\n",
  "<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n",
  "\u00a0",
  "\ufeff",
  "\u200b\u200b",
  "\0",
  "\u2028",
  "\ud83d",
  "\ude00",
  "😀",
  "ratings:\n",
  "\nratings:\n",
  "evidence:\n",
  "\nevidence:\n  D1:\n    kind: document\n    title: Plan\n",
  "rubric: conditions-for-success@1.0.0\n",
  "rubric: early-learning@1.0.0\n",
  "review:\n  scope: [Unified Vision]\n",
  BLOCK,
  `\n${BLOCK}`,
  BLOCK.replaceAll("\n", "\r\n"),
  "  Unified Visin:\n    level: developing\n",
  "  Board Adopted Goals:\n    levl: Proficient\n",
  "  D1:\n    kind: document\n    title: Ms. Jane Doe\n",
  "  # rubric-ignore: vague-quantity\n",
  " # rubric-ignore: no-evidence",
  "rubric-ignore:",
  "\n  level: x\n",
  "[".repeat(70),
];

/** Takes out some of the text, or whole lines of it, and puts in something else, or another part of the same text. */
const step = fc.record({
  at: fc.nat(),
  gone: fc.oneof(fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max: 300 })),
  lines: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 6 })),
  text: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pieces) }, fc.nat()),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function replaced(before: string, { at, gone, lines, text }: Step): { text: string; changed: Changed } {
  let start = at % (before.length + 1);
  let end = Math.min(before.length, start + gone);
  if (lines > 0) {
    start = before.lastIndexOf("\n", start) + 1;
    for (let line = 0; line < lines; line++) end = before.indexOf("\n", end) + 1 || before.length;
  }
  const from = typeof text === "number" ? before.lastIndexOf("\n", text % (before.length + 1)) + 1 : 0;
  const put = typeof text === "number" ? before.slice(from, from + (text % 200)) : text;
  return { text: applyEdits(before, [{ start, end, text: put }]), changed: { start, end, length: put.length } };
}

const workspace = inMemory({}, [EARLY_LEARNING]);
const source = (path: string, text: string): Source => ({ path, text, workspace, formats });

/** What is compared: all that rules, the report and the editor go by. */
const known = ({ findings, assessment, rubric, document: { sections, problems, broken, unread }, content }: Analysis) => ({
  findings,
  assessment,
  rubric,
  sections,
  problems,
  broken,
  unread,
  value: content.value,
  mistakes: content.mistakes,
});

/** Edits a text step by step, and has each version analysed with and without the one before it. */
function follow(path: string, first: string, steps: readonly Step[], told: (step: number) => boolean): void {
  let text = first;
  let analysis = analyse(source(path, text));
  for (const [index, each] of steps.entries()) {
    const { text: next, changed } = replaced(text, each);
    analysis = analyse({ ...source(path, next), ...(told(index) && { changed }) }, analysis);
    const fresh = analyse(source(path, next));
    try {
      expect(known(analysis)).toEqual(known(fresh));
    } catch (error) {
      throw new Error(`${JSON.stringify(text)}\n→ ${JSON.stringify(changed)} ${JSON.stringify(next)}\n${error}`);
    }
    text = next;
  }
}

const samples = globSync("samples/**/*.assessment.yaml", { cwd: root })
  .sort()
  .map((path) => readFileSync(join(root, path), "utf8"))
  .filter((text) => text.length < 12_000);
const rubrics = globSync("{samples,rubric}/**/*.rubric.yaml", { cwd: root })
  .sort()
  .map((path) => readFileSync(join(root, path), "utf8"))
  .filter((text) => text.length < 12_000);
const steps = fc.array(step, { minLength: 1, maxLength: 12 });

describe("an analysis given the one before", () => {
  it("of small files is the same as a fresh one, whatever was edited", () => {
    fc.assert(
      fc.property(assessmentText, steps, fc.boolean(), (text, each, told) => follow("a.assessment.yaml", text, each, () => told)),
      { numRuns: 60 * TIMES },
    );
  });

  it("of the samples is the same as a fresh one", () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), steps, (text, each) =>
        follow("a.assessment.yaml", text, each, (at) => at % 3 !== 2),
      ),
      { numRuns: 12 * TIMES },
    );
  });

  it("of rubrics is the same as a fresh one", () => {
    fc.assert(
      fc.property(fc.constantFrom(...rubrics), steps, (text, each) => follow("a.rubric.yaml", text, each, () => true)),
      { numRuns: 6 * TIMES },
    );
  });

  it("is the same where the file comes to name another rubric and back", () => {
    const text = `rubric: conditions-for-success@1.0.0\nratings:\n${BLOCK}  Learning Spaces:\n    level: Emerging\n`;
    const at = text.indexOf("conditions");
    const names = ["early-learning@1.0.0", "early-learning@1", "conditions-for-success@1.0.0", "early-learning@1.0.0"];
    let [now, analysis] = [text, analyse(source("a.assessment.yaml", text))];
    for (const name of names) {
      const end = now.indexOf("\n", at);
      const next = `${now.slice(0, at)}${name}${now.slice(end)}`;
      analysis = analyse({ ...source("a.assessment.yaml", next), changed: { start: at, end, length: name.length } }, analysis);
      expect(known(analysis)).toEqual(known(analyse(source("a.assessment.yaml", next))));
      now = next;
    }
  });

  it("is the same for a second version of the same one, whose names the first has changed", () => {
    const text =
      "rubric: conditions-for-success@1.0.0\nevidence:\n  D1:\n    kind: document\n    title: Plan\nratings:\n  Unified Visin:\n    level: Developing\n";
    const before = analyse(source("a.assessment.yaml", text));
    for (const next of [`${text}${BLOCK}`, text.replace("Plan", "Plans"), text.replace("Developing", "Proficient")]) {
      expect(known(analyse(source("a.assessment.yaml", next), before))).toEqual(
        known(analyse(source("a.assessment.yaml", next))),
      );
    }
  });

  it.each([
    ["lines come to end otherwise", "rubric: x\rratings:\r  A:\r    level: x\r", "\nrubric: x\rratings:\r  A:\r    level: x\r"],
    ["the only line feed goes", "rubric: x\rratings:\n  A:\r    level: x\r", "rubric: x\rratings:  A:\r    level: x\r"],
    ["a directive comes to stand first", "a: 1\n%YAML 1.1\n", "%YAML 1.1\n"],
    ["a directive comes to stand below a key", "%YAML 1.1\n", "a: 1\n%YAML 1.1\n"],
    ["a key comes to stand twice", "ratings:\n  A:\n    level:\n", "ratings:\n  A:\n    level:\nratings:\n  A:\n    level:\n"],
  ])("is the same where %s", (_, text, next) => {
    const before = analyse(source("a.assessment.yaml", text));
    expect(known(analyse(source("a.assessment.yaml", next), before))).toEqual(known(analyse(source("a.assessment.yaml", next))));
  });

  it("takes over what did not change", () => {
    const text = `rubric: conditions-for-success@1.0.0\nevidence:\n  D1:\n    kind: document\n    title: Plan\nratings:\n${BLOCK}  Aligned Board Policy:\n    level: Developing\n`;
    const before = analyse(source("a.assessment.yaml", text));
    const start = text.indexOf("Most");
    const next = applyEdits(text, [{ start, end: start, text: "In " }]);
    const after = analyse({ ...source("a.assessment.yaml", next), changed: { start, end: start, length: 3 } }, before);
    expect(after.assessment?.ratings[1]).toBe(before.assessment?.ratings[1]);
    expect(after.assessment?.ratings[0]).not.toBe(before.assessment?.ratings[0]);
    expect(after.assessment?.evidence).toBe(before.assessment?.evidence);
  });
});

describe("changes", () => {
  it("are covered by one that leads to the same text", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), steps, (first, each) => {
        let text = first;
        const changes = each.map((one) => {
          const { text: next, changed } = replaced(text, one);
          text = next;
          return changed;
        });
        const { start, end, length } = covering(changes);
        expect(first.slice(0, start) + text.slice(start, start + length) + first.slice(end)).toBe(text);
        expect(text.length).toBe(first.length - end + start + length);
      }),
    );
  });
});
