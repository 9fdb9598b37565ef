import type { Direction, Row } from "./rows.ts";

/** The indicators' names by what became of them since the last review, in rubric order. */
export type Changes = Readonly<Record<Direction, readonly string[]>>;

export function changesIn(rows: readonly Row[]): Changes {
  const named = (direction: Direction) => rows.filter((row) => row.direction === direction).map(({ indicator }) => indicator);
  return { up: named("up"), down: named("down"), same: named("same"), new: named("new"), gone: named("gone") };
}
