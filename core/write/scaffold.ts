import { indicatorsInScope } from "../assessment/scope.ts";
import type { Rubric } from "../rubric/rubric.ts";
import { assessmentText, type Occasion } from "./assessmentText.ts";

/** What a new assessment starts from. The scope's names are the rubric's own; without one, all indicators are in scope. */
export interface Start extends Occasion {
  readonly rubric: Rubric;
  readonly district: NonNullable<Occasion["district"]>;
  readonly date: string;
}

/** A new assessment with an empty level for every indicator in scope: nothing is wrong in it, and everything is left to do. */
export function scaffold({ rubric, ...occasion }: Start): string {
  const scope = occasion.scope?.length ? occasion.scope : undefined;
  return assessmentText({
    rubric,
    occasion,
    evidence: {},
    indicators: indicatorsInScope(rubric, scope),
    ratings: new Map(),
    comments: { top: [], above: new Map(), end: [] },
  });
}
