import { shown, wrapped } from "../report/plainText.ts";
import { counted, shortened } from "../text/sentence.ts";
import type { ImportReport } from "./report.ts";
import { keptSentence, takenSentence } from "./sentences.ts";

/** Longer cells can be looked up in the file by their row. */
const LONGEST_CELL = 120;

/** The report for a terminal: plain text in lines of at most 100 columns, a line break at the end. */
export function importReportText(report: ImportReport): string {
  const parts = [[...headings(report), ...counts(report)], taken(report), notUnderstood(report)];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function headings({ headingRow, columns }: ImportReport): string[] {
  if (headingRow === undefined)
    return wrapped("No row of headings was found: one column must be headed 'Indicator', another 'Level' or 'Rating'.");
  const read = columns.map(({ heading, field }) => (heading.toLowerCase() === field ? heading : `${heading} (as ${field})`));
  return wrapped(shown(`Headings in row ${headingRow}: ${read.join(", ")}.`));
}

function counts({ rows, rated, unrated, evidence }: ImportReport): string[] {
  const other = unrated === 0 ? "" : `, ${unrated} with a reason for having none`;
  return wrapped(
    `${counted(rows, "row")} read: ${counted(rated, "indicator")} with a level${other}; ` +
      `${counted(evidence, "piece of evidence", "pieces of evidence")}.`,
  );
}

function taken({ taken: all }: ImportReport): string[] {
  if (all.length === 0) return [];
  const lines = all.flatMap((each) => wrapped(shown(takenSentence({ ...each, written: shortened(each.written) })), "  "));
  return ["Taken for something else; please check:", ...lines];
}

function notUnderstood({ notUnderstood: all, otherColumns }: ImportReport): string[] {
  const lines = [
    ...all.map(({ why, ...kept }) => `${keptSentence({ ...kept, written: shortened(kept.written, LONGEST_CELL) })} (${why})`),
    ...otherColumns.map(({ heading, cells }) => `${heading}: ${counted(cells, "cell")} (a column of another kind)`),
  ];
  if (lines.length === 0) return [];
  return ["Not understood, and kept in the file as comments:", ...lines.flatMap((line) => wrapped(shown(line), "  "))];
}
