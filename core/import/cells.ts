import { withoutInvisibles } from "../text/invisible.ts";

/** A row of the spreadsheet. */
export interface SheetRow {
  /** From 1. */
  readonly number: number;
  /** Clean text. */
  readonly cells: readonly string[];
  /** As they came: line breaks part pieces of evidence. */
  readonly raw: readonly string[];
}

/** A cell as the file will hold it: on one line, and without characters that cannot be seen. */
export function cellText(cell: string): string {
  return withoutInvisibles(cell).replace(/\s+/g, " ").trim();
}

/** The name a spreadsheet gives to a column: A, B … Z, AA. Columns count from 0. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}
