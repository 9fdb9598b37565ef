import { bundledRubric } from "../../core/bundled/bundled.ts";
import { importRows } from "../../core/import/importRows.ts";
import { analyseIn } from "./workspace.ts";

export const options = { rubric: bundledRubric, district: { name: "Example Valley RE-1" }, date: "2025-10-16" };
export const HEADINGS = [
  "Domain",
  "Indicator",
  "Rating",
  "Comments",
  "Evidence",
  "Priority",
  "Next steps",
  "Owner",
  "Due",
  "Rater",
  "Campus",
];

/** What the import makes of a sheet, and what is found in the file it writes. */
export function imported(rows: readonly (readonly string[])[]) {
  const { text, report } = importRows(rows, options);
  const analysis = analyseIn({ "a.assessment.yaml": text }, "a.assessment.yaml");
  const rating = (name: string) => analysis.assessment?.ratings.find(({ indicator }) => indicator === name);
  return { text, report, analysis, rating };
}

/** A sheet of one indicator, by heading. */
export function oneRow(cells: Readonly<Record<string, string>>) {
  const all = { Indicator: "Unified Vision", ...cells };
  return imported([Object.keys(all), Object.values(all)]);
}
