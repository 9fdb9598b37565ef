import type { FileContext, Rule } from "../rule.ts";
import { problemReports } from "./problems.ts";

export const yamlAlias: Rule<FileContext> = {
  id: "yaml-alias",
  severity: "error",
  title: "A YAML alias stands in for text.",
  explanation:
    "YAML lets one write `*name` for something marked `&name` elsewhere. A reader of one indicator would have to look for the " +
    "other place, and a change there would change both. Write the text out.",
  examples: [
    {
      text: "ratings:\n  Unified Vision:\n    level: Developing\n    evidence: &both [D1, D2]\n  Aligned Board Policy:\n    level: Developing\n    evidence: *both\n",
      says: ["Aliases and merge keys are not used here; write the text out."],
    },
    { text: "ratings:\n  Unified Vision:\n    level: Developing\n    rationale: The 3 * 4 rule was cited.\n", says: [] },
  ],
  check: (context) => problemReports(context, "alias"),
};
