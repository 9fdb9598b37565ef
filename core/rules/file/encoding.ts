import type { FileContext, Rule } from "../rule.ts";
import { problemReports } from "./problems.ts";

export const encoding: Rule<FileContext> = {
  id: "encoding",
  severity: "error",
  title: "The file is not UTF-8 text.",
  explanation:
    "Assessments are text files in the UTF-8 encoding. A file of another encoding, or one that is no text at all, is not read; " +
    'the message names the first byte that does not fit. In most editors, "Save with encoding: UTF-8" repairs it.',
  // Examples are text, so none of them can fire; the bad-input tests have files of bytes that do.
  examples: [{ text: "ratings:\n", says: [] }],
  check: (context) => problemReports(context, "encoding"),
};
