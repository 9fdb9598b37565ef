import type { Rubric } from "../rubric/rubric.ts";
import type { Row } from "./rows.ts";

export interface Tally {
  readonly word: string;
  readonly count: number;
}

/** How often each word stands among the indicators in scope. Counts only: levels are ordered words, and have no mean. */
export interface Distribution {
  /** Every level, lowest first, those that nothing is at included. */
  readonly levels: readonly Tally[];
  /** Every word for having no level, in the rubric's order. */
  readonly unrated: readonly Tally[];
  readonly notRatedYet: number;
}

/** How much of the rubric the review speaks of. */
export interface Coverage {
  /** Indicators with a level. */
  readonly rated: number;
  readonly inScope: number;
  readonly outOfScope: number;
}

export function distributionOf(rows: readonly Row[], rubric: Rubric): Distribution {
  const inScope = rows.filter((row) => row.inScope);
  const tally = (kind: "level" | "unrated", word: string): Tally => ({
    word,
    count: inScope.filter(({ standing }) => standing.kind === kind && standing.word === word).length,
  });
  return {
    levels: rubric.levels.map(({ name }) => tally("level", name)),
    unrated: rubric.unrated.map((word) => tally("unrated", word)),
    notRatedYet: inScope.filter(({ standing }) => standing.kind === "open").length,
  };
}

export function coverageOf(rows: readonly Row[]): Coverage {
  const inScope = rows.filter((row) => row.inScope);
  return {
    rated: inScope.filter(({ standing }) => standing.kind === "level").length,
    inScope: inScope.length,
    outOfScope: rows.length - inScope.length,
  };
}
