import { choice } from "../../corrections/change.ts";
import { suppressionsOf } from "../../suppression.ts";
import { alike } from "../../text/likeness.ts";
import { NEVER_SILENT, RULE_IDS, type RuleId } from "../ids.ts";
import type { FileContext, Rule } from "../rule.ts";

export const unknownSuppression: Rule<FileContext> = {
  id: "unknown-suppression",
  severity: "warning",
  title: "A rubric-ignore comment names no rule that can be silenced.",
  explanation:
    "A comment `# rubric-ignore: rule-id` above a field, or at the end of its line, silences that rule for the field. With a " +
    "misspelt id it silences nothing. Findings without which a file would pass unread cannot be silenced.",
  examples: [
    {
      text: "ratings:\n  # rubric-ignore: vague-quantitty\n  Unified Vision:\n    level: Developing\n",
      says: ["No rule is called 'vague-quantitty'. Did you mean 'vague-quantity'?"],
    },
    {
      text: "ratings:\n  # rubric-ignore: merge-conflict\n  Unified Vision:\n    level: Developing\n",
      says: ["'merge-conflict' cannot be silenced."],
    },
    { text: "ratings:\n  # rubric-ignore: vague-quantity, no-evidence\n  Unified Vision:\n    level: Developing\n", says: [] },
  ],
  *check({ document }) {
    for (const { rules } of suppressionsOf(document)) {
      for (const { id, start, end } of rules) {
        if (NEVER_SILENT.has(id as RuleId)) yield { message: `'${id}' cannot be silenced.`, at: { start, end } };
        else if (!RULE_IDS.includes(id as RuleId)) {
          const guesses = alike(id, RULE_IDS).map(({ word }) => word);
          yield {
            message: `No rule is called '${id}'.${guesses[0] === undefined ? "" : ` Did you mean '${guesses[0]}'?`}`,
            at: { start, end },
            corrections: guesses.map((text) => choice(`Change to '${text}'`, { kind: "edits", edits: [{ start, end, text }] })),
          };
        }
      }
    }
  },
};
