import { counted, shortened } from "../text/sentence.ts";
import type { ImportReport, NotUnderstood, Taken } from "./report.ts";

// One wording for the comments in the file and for the report, so that one can be searched for in the other.

export function takenSentence({ row, written, as }: Taken): string {
  return `row ${row}: '${written}' was taken for '${as}'`;
}

/** "row 14, Rating: 2.5" */
export function keptSentence({ row, column, written }: Omit<NotUnderstood, "why">): string {
  return `row ${row}${column === undefined ? "" : `, ${column}`}: ${written}`;
}

/** What a report says, for its writers to lay out. Texts are the sheet's own, cut where they are long. */
export interface ReportSentences {
  /** What was read. */
  readonly read: readonly string[];
  readonly taken: readonly string[];
  readonly notUnderstood: readonly string[];
}

export const TAKEN_TITLE = "Taken for something else; please check:";
export const NOT_UNDERSTOOD_TITLE = "Not understood, and kept in the file as comments:";

/** Longer cells can be looked up in the file by their row. */
const LONGEST_CELL = 120;

export function sentencesOf(report: ImportReport): ReportSentences {
  const { taken, notUnderstood, otherColumns } = report;
  return {
    read: [headings(report), counts(report)],
    taken: taken.map((each) => takenSentence({ ...each, written: shortened(each.written) })),
    notUnderstood: [
      ...notUnderstood.map(
        ({ why, ...kept }) => `${keptSentence({ ...kept, written: shortened(kept.written, LONGEST_CELL) })} (${why})`,
      ),
      ...otherColumns.map(({ heading, cells }) => `${heading}: ${counted(cells, "cell")} (a column of another kind)`),
    ],
  };
}

function headings({ headingRow, columns }: ImportReport): string {
  if (headingRow === undefined)
    return "No row of headings was found: one column must be headed 'Indicator', another 'Level' or 'Rating'.";
  const read = columns.map(({ heading, field }) => (heading.toLowerCase() === field ? heading : `${heading} (as ${field})`));
  return `Headings in row ${headingRow}: ${read.join(", ")}.`;
}

function counts({ rows, rated, unrated, evidence }: ImportReport): string {
  const other = unrated === 0 ? "" : `, ${unrated} with a reason for having none`;
  return (
    `${counted(rows, "row")} read: ${counted(rated, "indicator")} with a level${other}; ` +
    `${counted(evidence, "piece of evidence", "pieces of evidence")}.`
  );
}
