import type { Assessment } from "../assessment/assessment.ts";
import { PRIORITIES } from "../rubric/deriveSchema.ts";
import { indicatorsOf, type Rubric } from "../rubric/rubric.ts";
import { isCalendarDate } from "../text/dates.ts";
import { type NextLevel, nextLevelOf } from "./nextLevel.ts";
import { type Row, ratingOf } from "./rows.ts";

/** What stands highest. */
export interface Strengths {
  readonly level: string;
  readonly indicators: readonly string[];
}

/** An indicator at the lowest level, and what the next one asks for. */
export interface Gap {
  readonly indicator: string;
  readonly level: string;
  readonly priority: string | undefined;
  /** Undefined in a rubric of one level. */
  readonly next: NextLevel | undefined;
}

export interface NextStep {
  readonly indicator: string;
  readonly do: string;
  readonly owner: string | undefined;
  /** As written; only dates of the calendar are sorted by. */
  readonly by: string | undefined;
  readonly priority: string | undefined;
}

/** The indicators at the highest level that any has reached. Undefined where none is above the lowest: that is no strength. */
export function strengthsOf(rows: readonly Row[], rubric: Rubric): Strengths | undefined {
  for (const { name } of rubric.levels.slice(1).reverse()) {
    const indicators = rowsAt(name, rows).map(({ indicator }) => indicator);
    if (indicators.length > 0) return { level: name, indicators };
  }
  return undefined;
}

/** The indicators at the rubric's lowest level: high priority first, then in rubric order. */
export function gapsOf(rows: readonly Row[], assessment: Assessment, rubric: Rubric): readonly Gap[] {
  const [lowest] = rubric.levels;
  if (lowest === undefined) return [];
  const indicators = new Map(indicatorsOf(rubric).map((indicator) => [indicator.name, indicator]));
  return rowsAt(lowest.name, rows)
    .map(({ indicator: name, priority }): Gap => {
      const indicator = indicators.get(name);
      const rating = indicator && ratingOf(assessment, indicator);
      return {
        indicator: name,
        level: lowest.name,
        priority,
        next: indicator && rating && nextLevelOf(rating, indicator, rubric),
      };
    })
    .sort((a, b) => urgency(a.priority) - urgency(b.priority));
}

/** Every next step there is, the earliest first; those without a date last, by priority and then in rubric order. */
export function nextStepsOf(assessment: Assessment, rubric: Rubric): readonly NextStep[] {
  const steps = indicatorsOf(rubric).flatMap((indicator) => {
    const { priority, actions = [] } = ratingOf(assessment, indicator) ?? {};
    return actions.flatMap(({ do: words, owner, by }): NextStep[] =>
      words === undefined ? [] : [{ indicator: indicator.name, do: words, owner, by, priority }],
    );
  });
  return steps.sort((a, b) => compare(day(a), day(b)) || urgency(a.priority) - urgency(b.priority));
}

function rowsAt(level: string, rows: readonly Row[]): Row[] {
  return rows.filter(({ inScope, standing }) => inScope && standing.kind === "level" && standing.word === level);
}

function urgency(priority: string | undefined): number {
  const words: readonly (string | undefined)[] = PRIORITIES;
  const place = words.indexOf(priority);
  return place < 0 ? words.length : place;
}

/** Sorts after every date where there is none. */
function day({ by }: NextStep): string {
  return by !== undefined && isCalendarDate(by) ? by : "~";
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
