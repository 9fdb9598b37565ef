import { shown, wrapped } from "../report/plainText.ts";
import type { ImportReport } from "./report.ts";
import { NOT_UNDERSTOOD_TITLE, sentencesOf, TAKEN_TITLE } from "./sentences.ts";

/** The report for a terminal: plain text in lines of at most 100 columns, a line break at the end. */
export function importReportText(report: ImportReport): string {
  const { read, taken, notUnderstood } = sentencesOf(report);
  const parts = [
    read.flatMap((sentence) => wrapped(shown(sentence))),
    listed(TAKEN_TITLE, taken),
    listed(NOT_UNDERSTOOD_TITLE, notUnderstood),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function listed(title: string, sentences: readonly string[]): string[] {
  return sentences.length === 0 ? [] : [title, ...sentences.flatMap((each) => wrapped(shown(each), "  "))];
}
