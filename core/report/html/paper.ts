import type { DomainSummary } from "../summary.ts";

/** With more domains than this a column for each is too narrow to read. */
export const MOST_COLUMNS = 6;
/** Indicators of one domain that fit below one another on the first page, with their levels as words, and without. */
const ROOMY = 11;
const TIGHT = 30;
/** Names in a line, and lines on the page, where the domains stand one below the other. */
const BESIDE = 4;
const LINES = 36;

/**
 * How the grid gets on one page, for a rubric of any size: as it is; `tight`, one line for each indicator, its level as a
 * shape alone; or `counted`, the domains alone with how often each level stands in them. The pages behind have it all in words.
 */
export function sizeOnPaper(domains: readonly DomainSummary[]): "" | "tight" | "counted" {
  const heights = domains.map(({ rows }) => rows.length);
  const tallest = Math.max(0, ...heights);
  if (domains.length <= MOST_COLUMNS && tallest <= TIGHT) return tallest <= ROOMY ? "" : "tight";
  const lines = heights.reduce((sum, height) => sum + 1.5 + Math.ceil(height / BESIDE), 0);
  return domains.length > MOST_COLUMNS && lines <= LINES ? "tight" : "counted";
}
