import { counted } from "../text/sentence.ts";
import { domainTable } from "./domainTable.ts";
import { indicatorLists } from "./indicatorLists.ts";
import { shown, wrapped, wrappedItems } from "./plainText.ts";
import { gapLines, nextStepLines, strengthLines } from "./priorityLines.ts";
import type { Summary } from "./summary.ts";

/** The summary for a terminal: plain text in lines of at most 100 columns, a line break at the end. */
export function summaryText(summary: Summary): string {
  const parts = [
    head(summary),
    domainTable(summary),
    ...indicatorLists(summary),
    strengthLines(summary),
    gapLines(summary),
    nextStepLines(summary),
    closing(summary),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function head({ district, review, rubric, coverage, distribution, incomplete }: Summary): string[] {
  const { levels, unrated, notRatedYet } = distribution;
  const used = [...levels, ...unrated].filter(({ count }) => count > 0);
  const open = notRatedYet === 0 ? [] : [`${notRatedYet} not rated yet`];
  const outside = coverage.outOfScope === 0 ? [] : [`${coverage.outOfScope} out of scope`];
  const own = review.rater === undefined ? [] : [`rated by ${shown(review.rater)} alone`];
  return [
    ...wrappedItems([
      shown(district.name ?? "District without a name"),
      review.date === undefined ? "review without a date" : `review of ${shown(review.date)}`,
      shown(review.status),
      ...own,
    ]),
    ...wrapped(`${shown(rubric.title)} (${shown(rubric.reference)})`),
    ...(incomplete ? wrapped("Part of this file could not be read. What is missing here may stand there.") : []),
    "",
    ...wrappedItems([
      `${coverage.rated} of ${coverage.inScope} rated`,
      ...used.map(({ word, count }) => `${count} ${shown(word)}`),
      ...open,
      ...outside,
    ]),
  ];
}

function closing({ since, findings }: Summary): string[] {
  const lines: string[] = [];
  if (since !== undefined) {
    const { up, down, same, new: added, gone } = since.changes;
    const counts = [
      `${up.length} up`,
      `${down.length} down`,
      `${same.length} the same`,
      ...(added.length === 0 ? [] : [`${added.length} newly rated`]),
      ...(gone.length === 0 ? [] : [`${gone.length} rated then, not now`]),
    ];
    lines.push(
      ...wrapped(`Since the last review${since.date === undefined ? "" : ` (${shown(since.date)})`}: ${counts.join(" · ")}`),
    );
  }
  if (findings !== undefined) {
    const { error, warning, information } = findings;
    lines.push(`Findings: ${counted(error, "error")} · ${counted(warning, "warning")} · ${information} for information`);
  }
  return lines;
}
