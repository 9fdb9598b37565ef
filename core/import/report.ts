import type { Field } from "./headings.ts";

/** What an import made of a sheet. Rows count from 1, as the spreadsheet shows them; texts are the sheet's own. */
export interface ImportReport {
  /** Undefined where no row has headings, and so nothing was read. */
  readonly headingRow: number | undefined;
  readonly columns: readonly { readonly heading: string; readonly field: Field }[];
  /** Columns that stand for no field, and how many of their cells were kept as comments. */
  readonly otherColumns: readonly { readonly heading: string; readonly cells: number }[];
  /** Rows below the headings with anything in them. */
  readonly rows: number;
  /** Indicators with a level. */
  readonly rated: number;
  /** Indicators with a word for having none. */
  readonly unrated: number;
  readonly evidence: number;
  readonly taken: readonly Taken[];
  /** Everything that was kept as a comment, in the sheet's order, but for the cells of other columns. */
  readonly notUnderstood: readonly NotUnderstood[];
}

/** A cell that was taken for something else than it says. */
export interface Taken {
  readonly row: number;
  readonly written: string;
  readonly as: string;
}

/** A cell, or a whole row with its cells joined by ` | `, that was kept as a comment. */
export interface NotUnderstood {
  readonly row: number;
  /** The column's heading; undefined for a whole row. */
  readonly column: string | undefined;
  readonly written: string;
  /** A few words: "not a level". */
  readonly why: string;
}
