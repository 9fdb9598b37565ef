import type { Cell } from "../text/csv.ts";
import type { Standing } from "./rows.ts";
import type { Summary } from "./summary.ts";

const HEADINGS = [
  ...["District", "Date", "Status", "Domain", "Indicator", "Level", "Previous level", "Direction"],
  ...["Evidence", "Priority"],
];

/** The summary for a spreadsheet: one row for each indicator of the rubric, in its order, below a row of headings. */
export function summaryRows({ district, review, domains }: Summary): Cell[][] {
  const rows = domains.flatMap(({ name, rows: own }) =>
    own.map((row): Cell[] => [
      ...[district.name, review.date, review.status, name, row.indicator],
      row.inScope ? wordOf(row.standing) : "not in scope",
      row.previous && wordOf(row.previous),
      row.direction,
      row.evidence,
      row.priority,
    ]),
  );
  return [HEADINGS, ...rows];
}

function wordOf(standing: Standing): string {
  return standing.kind === "open" ? "not rated yet" : standing.word;
}
