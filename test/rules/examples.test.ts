import { describe, expect, it } from "vitest";
import { NEVER_SILENT } from "../../core/rules/ids.ts";
import type { Rule } from "../../core/rules/rule.ts";
import { assessmentRules, fileRules, rubricRules, settingsRules } from "../../core/rules/rules.ts";
import { DEFAULT_SETTINGS } from "../../core/settings/settings.ts";
import { EXAMPLE_PATH, exampleFiles } from "../support/example.ts";
import { analyseIn } from "../support/workspace.ts";

const kinds: readonly [readonly Rule<never>[], string][] = [
  [fileRules, EXAMPLE_PATH],
  [assessmentRules, EXAMPLE_PATH],
  [rubricRules, "example.rubric.yaml"],
  [settingsRules, "rubric.config.yaml"],
];

for (const [rules, path] of kinds) {
  for (const rule of rules) {
    describe(rule.id, () => {
      it("has an example that it is silent about", () => {
        expect(rule.examples.some(({ says }) => says.length === 0)).toBe(true);
      });
      for (const [index, example] of rule.examples.entries()) {
        const files = exampleFiles(example, path);
        const messages = (settings = DEFAULT_SETTINGS) =>
          analyseIn(files, path, settings)
            .findings.filter((finding) => finding.rule === rule.id)
            .map(({ message }) => message);
        it(`says what example ${index + 1} expects`, () => {
          expect(messages()).toEqual(example.says);
        });
        if (example.says.length === 0 || NEVER_SILENT.has(rule.id)) continue;
        it(`says nothing of example ${index + 1} when it is switched off`, () => {
          expect(messages({ ...DEFAULT_SETTINGS, severities: { [rule.id]: "off" } })).toEqual([]);
        });
      }
    });
  }
}
