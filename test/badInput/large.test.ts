import { describe, expect, it } from "vitest";
import { analyseIn } from "../support/workspace.ts";

const PATH = "x.assessment.yaml";
const HEAD = "rubric: conditions-for-success@1.0.0\ndistrict:\n  name: Example Valley RE-1\nreview:\n  date: 2025-10-16\n";

/** Files made to be slow. The bound is a hundred times what they take: it tells linear from quadratic, not fast from slow. */
describe("a file made to be slow", () => {
  const slow: readonly [string, string, RegExp][] = [
    ["100,000 open brackets", `ratings: ${"[".repeat(100_000)}`, /nests deeper than 64 levels/],
    ["1,000 open braces", `ratings: ${"{a: ".repeat(1000)}`, /nests deeper than 64 levels/],
    [
      "50,000 nested dashes",
      `ratings:\n  Unified Vision:\n    evidence: \n      ${"- ".repeat(50_000)}x`,
      /nests deeper than 64 levels/,
    ],
    ["5,000 nested question marks", `${HEAD}ratings:\n  ${"? ".repeat(5000)}x`, /nests deeper than 64 levels/],
    [
      "10,000 keys within one another",
      Array.from({ length: 10_000 }, (_, depth) => `${" ".repeat(depth % 400)}k:\n`).join(""),
      /./,
    ],
    [
      "15,000 keys in one map",
      `${HEAD}evidence:\n${Array.from({ length: 15_000 }, (_, n) => `  k${n}: {}\n`).join("")}`,
      /is not an id such as D1/,
    ],
    [
      "15,000 evidence items",
      `${HEAD}evidence:\n${Array.from({ length: 15_000 }, (_, n) => `  D${n}: {kind: document, title: t}\n`).join("")}`,
      /never cited/,
    ],
    ["10 million characters", `${HEAD}# ${"x".repeat(10_000_000)}`, /million characters; more than 4 million are not read/],
    [
      "one text of 3 million characters",
      `${HEAD}ratings:\n  Unified Vision:\n    level: Developing\n    rationale: >-\n      ${"word and ".repeat(330_000)}`,
      /no evidence/,
    ],
    ["200,000 lines", `${HEAD}${"#\n".repeat(200_000)}ratings:\n  Bus Routes:\n    level:\n`, /not in the rubric/],
    [
      "200,000 blank lines in a text",
      `${HEAD}ratings:\n  Unified Vision:\n    rationale: |\n      a${"\n".repeat(200_000)}      b\n`,
      /./,
    ],
    [
      "a million spaces before a mark",
      `${HEAD}ratings:\n  Unified Vision:\n    level: Developing\n    rationale: a${" ".repeat(1_000_000)}#1\n`,
      /./,
    ],
    [
      "100,000 comment marks behind the end",
      `${HEAD}ratings:\n...\n${"#".repeat(100_000)}\nx`,
      /several-documents|second starts/,
    ],
    ["a key and a million spaces", `${HEAD}ratings:\nk${" ".repeat(1_000_000)}x`, /colon is missing/],
    [
      "100,000 open brackets in a text",
      `${HEAD}ratings:\n  Unified Vision:\n    consensus: [D1\n    rationale: x ${"[".repeat(100_000)}\n`,
      /./,
    ],
    [
      "1,000 unclosed quotes",
      `${HEAD}ratings:\n${Array.from({ length: 1000 }, (_, n) => `  I${n}:\n    rationale: "open\n    level: x\n`).join("")}`,
      /never closed/,
    ],
    ["2,000 tab lines in one block", `${HEAD}ratings:\n  Unified Vision:\n${"\tx: y\n".repeat(2000)}`, /tab/],
    ["500 broken lines in one block", `${HEAD}ratings:\n  Unified Vision:\n${"    no colon here\n    x: @y\n".repeat(500)}`, /./],
  ];
  for (const [name, text, expected] of slow) {
    it(`${name}: an answer, not a wait`, { timeout: 20_000 }, () => {
      const started = performance.now();
      const { findings } = analyseIn({ [PATH]: text }, PATH);
      const took = performance.now() - started;
      expect(findings.map(({ message }) => message).join("\n")).toMatch(expected);
      expect(took).toBeLessThan(8000);
    });
  }
});
