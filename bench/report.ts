import type { SectionResult } from "./sections/section.ts";

/** A section as Markdown that is as easy to read in a terminal. */
export function report({ title, about, columns, rows, aims }: SectionResult): string {
  const verdicts = aims.map(({ text, met }) => `- ${met ? "Met" : "Not met"}: ${text}`);
  return [`## ${title}`, "", about, "", ...table(columns, rows), ...(verdicts.length > 0 ? ["", ...verdicts] : []), ""].join(
    "\n",
  );
}

/** The first and a last column of words to the left, figures to the right. */
function table(columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = columns.map((column, at) => Math.max(3, column.length, ...rows.map((cells) => (cells[at] ?? "").length)));
  const isWords = (at: number) => at === 0 || columns[at] === "Answer" || columns[at] === "Cores";
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => (isWords(at) ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(" | ")} |`;
  const rule = widths.map((width, at) => (isWords(at) ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  return [line(columns), line(rule), ...rows.map(line)];
}
