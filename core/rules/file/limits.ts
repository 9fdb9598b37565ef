import type { FileContext, Rule } from "../rule.ts";
import { problemReports } from "./problems.ts";

export const limits: Rule<FileContext> = {
  id: "limits",
  severity: "error",
  title: "The file is too large, or nests too deep, to be read.",
  explanation:
    "Files of more than 4 million characters, and files whose fields stand more than 64 deep in one another, are not read: no " +
    "assessment comes near either, and reading them could stop the editor.",
  examples: [
    { text: `ratings: ${"[".repeat(100)}`, says: ["This file nests deeper than 64 levels; it was not read."] },
    { text: `ratings: {}\nevidence: ${"{}".repeat(1)}\n`, says: [] },
  ],
  check: (context) => problemReports(context, "limits"),
};
