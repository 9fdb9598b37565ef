import { csv } from "../text/csv.ts";
import { summaryPage } from "./html/page.ts";
import type { Summary } from "./summary.ts";
import { summaryMarkdown } from "./summaryMarkdown.ts";
import { summaryRows } from "./summaryRows.ts";
import { summaryText } from "./summaryText.ts";

/** A form in which a summary can be had. */
export interface SummaryFormat {
  readonly name: string;
  /** Of files in it, without the dot. */
  readonly ending: string;
  write(summary: Summary): string;
}

/** The first is the one of `rubric summary` without `--format`. */
export const summaryFormats = [
  { name: "text", ending: "txt", write: summaryText },
  { name: "html", ending: "html", write: summaryPage },
  { name: "markdown", ending: "md", write: summaryMarkdown },
  { name: "csv", ending: "csv", write: (summary) => csv(summaryRows(summary)) },
  { name: "json", ending: "json", write: (summary) => `${JSON.stringify(summary, undefined, 2)}\n` },
] as const satisfies readonly SummaryFormat[];
