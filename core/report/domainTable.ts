import type { Distribution } from "./distribution.ts";
import { column, shown, WIDTH, wrapped } from "./plainText.ts";
import type { Summary } from "./summary.ts";

/** A heading is broken into lines of this width, or of its longest word's, so that words of any rubric make narrow columns. */
const HEADING = 10;
const GAP = 2;
const SHORTEST_NAME = 28;

interface Column {
  /** From the top. */
  readonly heading: readonly string[];
  readonly width: number;
  count(distribution: Distribution): number;
}

/** Counts by domain, one column for each level, and for each other word that is used at all. */
export function domainTable({ domains, distribution }: Summary): string[] {
  const columns = columnsOf(distribution);
  const name = Math.min(
    Math.max(...domains.map((domain) => shown(domain.name).length)),
    WIDTH - columns.reduce((sum, { width }) => sum + GAP + width, 0),
  );
  const line = (label: string, cells: readonly string[]) =>
    [column(label, name), ...cells.map((cell, index) => " ".repeat(GAP) + cell.padStart(columns[index]?.width ?? 0))]
      .join("")
      .trimEnd();
  const tallest = Math.max(...columns.map(({ heading }) => heading.length));
  const headings = Array.from({ length: tallest }, (_, row) =>
    line(
      "",
      columns.map(({ heading }) => heading[row - tallest + heading.length] ?? ""),
    ),
  );
  const counts = (label: string, counted: Distribution) =>
    line(
      shown(label),
      columns.map(({ count }) => String(count(counted))),
    );
  return [
    ...headings,
    ...domains.map((domain) =>
      domain.rows.some(({ inScope }) => inScope)
        ? counts(domain.name, domain.distribution)
        : line(shown(domain.name), ["out of scope"]),
    ),
    counts("All", distribution),
  ];
}

function columnsOf({ levels, unrated, notRatedYet }: Distribution): Column[] {
  const used = unrated.map(({ word, count }, index) => ({ word, count, index })).filter(({ count }) => count > 0);
  const wanted: [word: string, count: Column["count"]][] = [
    ...levels.map(({ word }, index): [string, Column["count"]] => [word, (each) => each.levels[index]?.count ?? 0]),
    ...used.map(({ word, index }): [string, Column["count"]] => [word, (each) => each.unrated[index]?.count ?? 0]),
  ];
  if (notRatedYet > 0) wanted.push(["Not rated yet", (each) => each.notRatedYet]);
  const longest = Math.max(
    HEADING,
    ...wanted.flatMap(([word]) =>
      shown(word)
        .split(" ")
        .map(({ length }) => length),
    ),
  );
  const room = Math.min(longest, Math.max(1, Math.floor((WIDTH - SHORTEST_NAME) / wanted.length) - GAP));
  return wanted.map(([word, count]) => {
    const heading = wrapped(shown(word), "", room);
    return { heading, width: Math.max(...heading.map(({ length }) => length)), count };
  });
}
