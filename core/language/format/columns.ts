import type { TextEdit } from "../../text/span.ts";
import { commentsFollow } from "./comments.ts";
import type { Page } from "./page.ts";
import { type Plan, planOf, STEP } from "./plan.ts";
import type { Region } from "./regions.ts";

/** Where the lines of a file belong. */
export interface Columns {
  /** By line: the column it belongs at; -1 where it stays. */
  readonly goal: Int32Array;
  /** Blanks too many behind a list's dashes. */
  readonly gaps: readonly TextEdit[];
}

/**
 * Fields two columns in from what they belong to, lists as well; what a text or bracket has on further lines moves along
 * with its field. A region in which that is not certain stays as it is. Entries of one section keep their column together
 * where one of them is not certain, and are put in order below that.
 */
export function columnsOf(page: Page, regions: readonly Region[]): Columns {
  const goal = new Int32Array(page.lines.starts.length).fill(-1);
  const gaps: TextEdit[] = [];
  const take = (plan: Plan | undefined) => {
    if (plan === undefined) return;
    for (const [line, column] of plan.goals) goal[line] = column;
    gaps.push(...plan.gaps);
  };
  const sections = new Map<number, Region[]>();
  for (const region of regions) {
    if (region.section === undefined) take(planOf(page, region, 0));
    else sections.set(region.section, [...(sections.get(region.section) ?? []), region]);
  }
  for (const siblings of sections.values()) {
    const plans = siblings.map((region) => planOf(page, region, STEP));
    // Where entries differ in their column, one of them may as well be meant as part of another.
    const [own, ...others] = new Set(siblings.map((region) => ownColumn(page, region)));
    if (own === undefined || others.length > 0) continue;
    if (plans.every((plan) => plan !== undefined)) plans.forEach(take);
    else for (const region of siblings) take(planOf(page, region, own));
  }
  commentsFollow(page, goal);
  return { goal, gaps };
}

function ownColumn({ lines }: Page, { base, entries: [first] }: Region): number {
  return first === undefined ? 0 : lines.position(base + first.start).column;
}
