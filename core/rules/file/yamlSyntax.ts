import type { FileContext, Rule } from "../rule.ts";
import { problemReports } from "./problems.ts";

export const yamlSyntax: Rule<FileContext> = {
  id: "yaml-syntax",
  severity: "error",
  title: "A line cannot be read as YAML.",
  explanation:
    "YAML is the form these files are written in: `name: value`, one field a line, and what belongs to a field indented below it " +
    "with spaces. The finding names the first thing that breaks the form; where it is clear what was meant, the rest of the " +
    "file is checked as if it had been corrected.",
  examples: [
    { text: "district:\n\tname: Example Valley RE-1\nratings:\n", says: ["This line uses a tab; YAML indents with spaces."] },
    { text: "district:\n  name: Example Valley RE-1\n  state:CO\nratings:\n", says: ["A space is missing after the colon."] },
    {
      text: "ratings:\n  Unified Vision:\n    level: Developing\n    rationale: @superintendent said so\n",
      says: ["YAML takes the '@' in this text for a sign of its own; write the text as a block (>-)."],
    },
    { text: "district:\n  name: Example Valley RE-1\nratings:\n", says: [] },
  ],
  check: (context) => problemReports(context, "syntax"),
};
