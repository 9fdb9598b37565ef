import type { NotUnderstood, Taken } from "./report.ts";

// One wording for the comments in the file and for the report, so that one can be searched for in the other.

export function takenSentence({ row, written, as }: Taken): string {
  return `row ${row}: '${written}' was taken for '${as}'`;
}

/** "row 14, Rating: 2.5" */
export function keptSentence({ row, column, written }: Omit<NotUnderstood, "why">): string {
  return `row ${row}${column === undefined ? "" : `, ${column}`}: ${written}`;
}
