import { fold } from "../../text/folding.ts";
import type { ColumnsBy, RowsBy } from "./choice.ts";
import { dayOf } from "./districts.ts";
import type { Column, PortfolioView, Row } from "./view.ts";

/** Rows under their domains; sorted by a count, all together. Rows come in the rubric's order. */
export function sortedRows(rows: readonly Row[], by: RowsBy): PortfolioView["groups"] {
  if (by === "below") return [{ domain: undefined, rows: [...rows].sort((a, b) => b.tally.below - a.tally.below) }];
  return [...Map.groupBy(rows, ({ domain }) => domain)].map(([domain, own]) => ({ domain, rows: own }));
}

/** Where the count or the date is the same, by name; reviews of one district by date. There is no score to rank them by. */
export function sortedColumns(columns: readonly Column[], by: ColumnsBy): readonly Column[] {
  const keyed = columns.map((column) => ({ column, name: fold(column.name), day: dayOf(column.review) }));
  keyed.sort((a, b) => {
    if (by === "below" && a.column.tally.below !== b.column.tally.below) return b.column.tally.below - a.column.tally.below;
    if (by === "date" && a.day !== b.day) return compare(b.day, a.day);
    return byName.compare(a.name, b.name) || compare(a.day, b.day) || compare(a.column.review.path, b.column.review.path);
  });
  return keyed.map(({ column }) => column);
}

/** Numbers in names by their size: "District 2" before "District 10". */
const byName = new Intl.Collator("en", { numeric: true });

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
