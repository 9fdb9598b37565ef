import { type Indicator, indicatorsOf, type Rubric } from "../rubric/rubric.ts";
import type { Occasion } from "../write/assessmentText.ts";
import { cellText, type SheetRow } from "./cells.ts";
import { EvidenceList } from "./evidenceList.ts";
import { Gathering } from "./gathering.ts";
import { findHeadings, type Headings, NO_HEADINGS } from "./headings.ts";
import { nameMeant } from "./meaning.ts";
import type { ImportReport } from "./report.ts";

export interface ImportOptions extends Omit<Occasion, "scope"> {
  readonly rubric: Rubric;
}

export interface Imported {
  /** An assessment file: every indicator of the rubric, those that the sheet leaves out with an empty level. */
  readonly text: string;
  readonly report: ImportReport;
}

/**
 * Makes an assessment of a spreadsheet that is split into cells already; blank rows count, so that row numbers are the
 * spreadsheet's. Nothing is dropped: a cell that was not understood, or was taken for something else, stands in a comment.
 */
export function importRows(rows: readonly (readonly string[])[], { rubric, ...occasion }: ImportOptions): Imported {
  const sheet = sheetOf(rows);
  const headings = findHeadings(sheet) ?? NO_HEADINGS;
  const gathering = new Gathering(rubric, headings, new EvidenceList(rubric, rows.flat()));
  const { row: first = Number.POSITIVE_INFINITY } = headings;
  const why = headings.row === undefined ? "no row of headings was found" : "above the headings";
  for (const row of sheet) if (row.number < first) gathering.title(row, why);
  // Printed sheets have their headings on every page.
  const table = sheet.filter(({ number, cells }) => number > first && cells.join("\n") !== headings.cells.join("\n"));
  gatherTable(table, headings, rubric, gathering);
  return { text: gathering.text(occasion), report: gathering.report() };
}

/** Whether a spreadsheet has a row of headings, without which nothing of it can be read. */
export function hasHeadings(rows: readonly (readonly string[])[]): boolean {
  return findHeadings(sheetOf(rows)) !== undefined;
}

function sheetOf(rows: readonly (readonly string[])[]): SheetRow[] {
  return rows
    .map((raw, index): SheetRow => ({ number: index + 1, raw, cells: raw.map(cellText) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
}

/** Tells the rows below the headings apart: indicators, domains, and what is neither. */
function gatherTable(table: readonly SheetRow[], headings: Headings, rubric: Rubric, gathering: Gathering): void {
  const indicators = new Map(indicatorsOf(rubric).map((indicator) => [indicator.name, indicator]));
  let last: Indicator | undefined;
  for (const row of table) {
    const written = row.cells[headings.columns.get("indicator") ?? -1] ?? "";
    const indicator = indicators.get(nameMeant(written, rubric) ?? "");
    const domain = indicator === undefined ? domainHeadedBy(row, rubric) : undefined;
    if (indicator !== undefined) gathering.rating(row, indicator);
    else if (domain !== undefined) gathering.domain(row, domain);
    else if (written === "") gathering.unknown(row, "names no indicator", last);
    else gathering.unknown(row, "not an indicator of the rubric");
    last = indicator ?? last;
  }
}

/** The domain, where there is nothing in the row but a domain's name. */
function domainHeadedBy({ cells }: SheetRow, rubric: Rubric): string | undefined {
  const [first = "", ...others] = cells.filter((cell) => cell !== "");
  if (others.some((cell) => cell !== first)) return undefined;
  const name = nameMeant(first, rubric);
  return rubric.domains.find((domain) => domain.name === name)?.name;
}
