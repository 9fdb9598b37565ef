import { describe, expect, it } from "vitest";
import { keyAt } from "../../core/document/place.ts";
import { judge } from "../../core/judge.ts";
import { RULE_IDS } from "../../core/rules/ids.ts";
import type { FileContext, Rule } from "../../core/rules/rule.ts";
import { allRules } from "../../core/rules/rules.ts";
import { DEFAULT_SETTINGS } from "../../core/settings/settings.ts";
import { analyseIn } from "../support/workspace.ts";

const text = "rubric: conditions-for-success@1.0.0\ndistrict:\n  name: A\nreview:\n  date: 2025-10-16\nratings:\n";
const { document, content, shape } = analyseIn({ "x.assessment.yaml": text }, "x.assessment.yaml");
const context: FileContext = { document, content, schema: shape.schema, settings: DEFAULT_SETTINGS, path: "x.assessment.yaml" };
const rule = (id: Rule["id"], check: Rule<FileContext>["check"]): Rule<FileContext> => ({
  id,
  severity: "warning",
  title: "",
  explanation: "",
  examples: [],
  check,
});

describe("judging", () => {
  it("makes a finding of a rule that fails, keeps what it said before, and runs the others", () => {
    const rules = [
      rule("vague-quantity", function* () {
        yield { message: "first", at: keyAt("district") };
        throw new Error("out of range");
      }),
      rule("person-named", () => [{ message: "second", at: keyAt("review") }]),
    ];
    const findings = judge(context, rules, false);
    expect(findings.map(({ rule: id, severity, message }) => [id, severity, message])).toEqual([
      [
        "rule-failed",
        "error",
        "The rule 'vague-quantity' failed on this file: out of range Please report this; the other rules were not affected.",
      ],
      ["vague-quantity", "warning", "first"],
      ["person-named", "warning", "second"],
    ]);
  });

  it("cannot be kept from telling of a failure", () => {
    const failing = rule("vague-quantity", () => {
      throw new Error("x");
    });
    const settings = { ...DEFAULT_SETTINGS, severities: { "rule-failed": "off" } as const };
    expect(judge({ ...context, settings }, [failing], false)).toHaveLength(1);
  });
});

describe("a file that was not read", () => {
  const odd = "rubric: x\u00a0\n# rubric-ignore: no-such-rule\ndistrict:\n  nam: A\n";
  it.each([
    ["a merge conflict", `${odd}<<<<<<< a\nx: 1\n=======\nx: 2\n>>>>>>> b\n`, "merge-conflict"],
    ["too deep a nesting", `${odd}ratings: ${"[".repeat(100)}\n`, "limits"],
    ["too large a size", `${odd}# ${"x".repeat(5_000_000)}`, "limits"],
  ])("for %s is told why, and nothing else", (_, text, rule) => {
    for (const path of ["x.assessment.yaml", "x.rubric.yaml", "rubric.config.yaml"]) {
      expect(
        analyseIn({ [path]: text }, path).findings.map((finding) => finding.rule),
        path,
      ).toEqual([rule]);
    }
  });
});

describe("the rules", () => {
  it("are one for each id, and each id has one", () => {
    expect(allRules.map(({ id }) => id).sort()).toEqual([...RULE_IDS].sort());
  });

  it("speak in sentences of plain words", () => {
    for (const { id, title, explanation, examples } of allRules) {
      expect(title, id).toMatch(/^[A-Z'].*\.$/);
      expect(explanation.length, id).toBeGreaterThan(80);
      for (const message of examples.flatMap(({ says }) => says)) {
        expect(message, id).toMatch(/^(['A-Z0-9]|\S+\/).*[.?]$/s);
        expect(message, id).not.toMatch(/\b(schema|token|parse|node|null|undefined|string|array|object|enum|regex|invalid)\b/i);
      }
    }
  });
});
