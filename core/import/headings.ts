import { fold } from "../text/folding.ts";
import { columnLetters, type SheetRow } from "./cells.ts";

export type Field =
  | "indicator"
  | "domain"
  | "level"
  | "rationale"
  | "evidence"
  | "priority"
  | "action"
  | "owner"
  | "by"
  | "rater";

/**
 * What people write over their columns. A heading that would do for several fields is the first of them here ("Rating
 * rationale" is a rationale); of several columns for one field, the one whose pattern stands first is taken.
 */
const HEADINGS: readonly (readonly [Field, readonly RegExp[]])[] = [
  ["rationale", [/\brationale\b/, /\breasons?\b/, /\bjustification\b/, /\bcomments?\b/, /\bnotes?\b/]],
  ["owner", [/\bowner\b/, /\bresponsible\b/, /\bresponsibility\b/]],
  ["rater", [/\braters?\b/, /\brated by\b/, /\breviewer\b/]],
  ["by", [/\bdue\b/, /\bdeadline\b/, /\btarget date\b/, /\bby( when)?$/, /^date$/]],
  ["priority", [/\bpriority\b/]],
  ["evidence", [/\bevidence\b/, /\bsources?\b/, /\bartifacts?\b/]],
  ["action", [/\bnext steps?\b/, /\bactions?\b/]],
  ["level", [/\blevels?\b/, /\bratings?\b/, /\bscores?\b/]],
  ["indicator", [/\bindicators?\b/, /\bstandards?\b/, /\belements?\b/]],
  ["domain", [/\bdomain\b/]],
];

/** Longer cells are sentences that happen to hold such a word. */
const LONGEST_HEADING = 60;
/** A row is the headings if it names the indicator and one of these. */
const TELLING: readonly Field[] = ["level", "rationale", "evidence", "priority", "action"];

export interface Headings {
  /** The row's number; the rows above it are titles. Undefined where no row has headings. */
  readonly row: number | undefined;
  readonly cells: readonly string[];
  readonly columns: ReadonlyMap<Field, number>;
  /** What to call a column in a sentence: its heading, or its letter where it has none. */
  nameOf(column: number): string;
}

/** What a sheet without headings is read by: no column of it stands for anything. */
export const NO_HEADINGS: Headings = { row: undefined, cells: [], columns: new Map(), nameOf: letters };

/** Finds the row of headings, wherever it is. */
export function findHeadings(sheet: readonly SheetRow[]): Headings | undefined {
  for (const { number, cells } of sheet) {
    const columns = columnsIn(cells);
    if (columns.has("indicator") && TELLING.some((field) => columns.has(field)))
      return { row: number, cells, columns, nameOf: (column) => cells[column] || letters(column) };
  }
  return undefined;
}

function letters(column: number): string {
  return `column ${columnLetters(column)}`;
}

function columnsIn(cells: readonly string[]): ReadonlyMap<Field, number> {
  const best = new Map<Field, { column: number; rank: number }>();
  for (const [column, cell] of cells.entries()) {
    const found = fieldOf(cell);
    const known = found && best.get(found.field);
    if (found !== undefined && (known === undefined || found.rank < known.rank))
      best.set(found.field, { column, rank: found.rank });
  }
  return new Map([...best].map(([field, { column }]) => [field, column]));
}

function fieldOf(cell: string): { field: Field; rank: number } | undefined {
  if (cell === "" || cell.length > LONGEST_HEADING) return undefined;
  const heading = fold(cell).replaceAll("_", " ");
  for (const [field, patterns] of HEADINGS) {
    const rank = patterns.findIndex((pattern) => pattern.test(heading));
    if (rank >= 0) return { field, rank };
  }
  return undefined;
}
