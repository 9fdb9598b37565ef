import { forMarkdown } from "../text/markdown.ts";
import type { ImportReport } from "./report.ts";
import { NOT_UNDERSTOOD_TITLE, sentencesOf, TAKEN_TITLE } from "./sentences.ts";

/** The report as a page of Markdown; what the sheet says shows as the text it is. `source` names the sheet. */
export function importReportMarkdown(report: ImportReport, source: string): string {
  const { read, taken, notUnderstood } = sentencesOf(report);
  const parts = [
    [`# ${forMarkdown(`Import of ${source}`)}`],
    ...read.map((sentence) => [forMarkdown(sentence)]),
    listed(TAKEN_TITLE, taken),
    listed(NOT_UNDERSTOOD_TITLE, notUnderstood),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function listed(title: string, sentences: readonly string[]): string[] {
  if (sentences.length === 0) return [];
  return [`## ${title.replace(/:$/, "")}`, "", ...sentences.map((sentence) => `- ${forMarkdown(sentence)}`)];
}
