import type { FileContext, Rule } from "../rule.ts";

/** Its findings are made where rules are run: this is its entry in lists of rules, and its page. */
export const ruleFailed: Rule<FileContext> = {
  id: "rule-failed",
  severity: "error",
  title: "The program failed while it checked this file.",
  explanation:
    "This is a mistake in the program, not in your file. It names the rule that failed and why; all other rules have been checked. " +
    "Please report it with the message, and if you may, with the file.",
  examples: [{ text: "ratings:\n  Unified Vision:\n    level: Developing\n", says: [] }],
  check: () => [],
};
