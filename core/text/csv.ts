import { stringify } from "csv-stringify/browser/esm/sync";
import { UNSEEN, writtenOut } from "./unseen.ts";

/** A cell that is missing stays empty. */
export type Cell = string | number | undefined;

/**
 * Rows as a spreadsheet opens them: comma, CRLF, UTF-8 with the mark that Excel knows it by. Texts are one line each; what
 * a spreadsheet would take for a formula gets a `'` before it, and a space at its start is no way around that.
 */
export function csv(rows: readonly (readonly Cell[])[]): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === "string" ? plain(cell) : cell)));
  return stringify(cells, { bom: true, record_delimiter: "\r\n", escape_formulas: true });
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim().replace(UNSEEN, writtenOut);
}
