import { counted } from "../text/sentence.ts";
import { column, shown, WIDTH, wrapped } from "./plainText.ts";
import type { Row } from "./rows.ts";
import type { DomainSummary, Summary } from "./summary.ts";

/** Columns of an indicator's name and its level, so that the mark behind them still fits. */
const NAME = 50;
const WORD = 20;

/** For each domain in scope its indicators, one a line: name, level, and what changed since the last review. */
export function indicatorLists({ domains }: Summary): string[][] {
  const rows = domains.flatMap((domain) => domain.rows).filter(({ inScope }) => inScope);
  const widest = (texts: readonly string[], most: number) => Math.min(most, Math.max(0, ...texts.map(({ length }) => length)));
  const name = widest(
    rows.map((row) => shown(row.indicator)),
    NAME,
  );
  const word = widest(rows.map(wordOf), WORD);
  const line = (row: Row) =>
    column(`  ${column(shown(row.indicator), name)}  ${column(wordOf(row), word)}  ${mark(row)}`, WIDTH).trimEnd();
  return domains.map(({ name: domain, rows: own }: DomainSummary) => {
    const outside = own.filter(({ inScope }) => !inScope).length;
    const lines = own.filter(({ inScope }) => inScope).map(line);
    if (lines.length === 0) return [];
    return [...wrapped(shown(domain)), ...lines, ...(outside === 0 ? [] : [`  ${counted(outside, "indicator")} out of scope`])];
  });
}

function wordOf({ standing }: Row): string {
  return standing.kind === "open" ? "not rated yet" : shown(standing.word);
}

function mark({ direction, previous, standing }: Row): string {
  const before = previous?.kind === "level" ? shown(previous.word) : undefined;
  switch (direction) {
    case "up":
      return `▲ up from ${before}`;
    case "down":
      return `▼ down from ${before}`;
    case "new":
      return "+ newly rated";
    default:
      return before === undefined || standing.kind === "level" ? "" : `- was ${before}`;
  }
}
