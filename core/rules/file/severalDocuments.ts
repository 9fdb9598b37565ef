import type { FileContext, Rule } from "../rule.ts";
import { problemReports } from "./problems.ts";

export const severalDocuments: Rule<FileContext> = {
  id: "several-documents",
  severity: "error",
  title: "One file holds more than one assessment.",
  explanation: "A line of `---` begins a new document in YAML. Only the first is read; move the second to a file of its own.",
  examples: [
    {
      text: "rubric: conditions-for-success@1.0.0\n---\nrubric: conditions-for-success@1.0.0\n",
      says: ["One file holds one assessment; a second starts on line 2."],
    },
    { text: "---\nrubric: conditions-for-success@1.0.0\n", says: [] },
  ],
  check: (context) => problemReports(context, "several-documents"),
};
