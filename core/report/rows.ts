import type { Assessment, Rating } from "../assessment/assessment.ts";
import { indicatorsInScope } from "../assessment/scope.ts";
import { type Indicator, indicatorsOf, type Rubric, rankOf } from "../rubric/rubric.ts";
import { type NextLevel, nextLevelOf } from "./nextLevel.ts";

/** Where an indicator stands: at a level, without one for a reason the rubric knows, or not rated yet. */
export type Standing =
  | { readonly kind: "level"; readonly word: string }
  | { readonly kind: "unrated"; readonly word: string }
  | { readonly kind: "open" };

/**
 * Against the last review. `new`: a level now, none then. `gone`: a level then, now a reason for having none. Having no
 * level is not a low level, so neither is up or down; and what is not rated yet has not changed yet.
 */
export type Direction = "up" | "down" | "same" | "new" | "gone";

/** One indicator of the rubric in one review. */
export interface Row {
  readonly indicator: string;
  readonly domain: string;
  readonly inScope: boolean;
  readonly standing: Standing;
  /** In the last review; undefined where there is none by this rubric, or its word is none of this version's. */
  readonly previous: Standing | undefined;
  /** Undefined where there is nothing to compare. */
  readonly direction: Direction | undefined;
  readonly priority: string | undefined;
  /** How many pieces of evidence the rating cites. */
  readonly evidence: number;
  readonly rationale: string | undefined;
  /** What it lacks for the level above; undefined for an indicator without a level, and at the highest. */
  readonly next: NextLevel | undefined;
}

/** All of the rubric's indicators, in its order. A word that the rubric does not know counts as not rated yet. */
export function rowsOf(assessment: Assessment, rubric: Rubric, previous: Assessment | undefined): readonly Row[] {
  const scope = new Set(indicatorsInScope(rubric, assessment.review.scope));
  const before = previous !== undefined && isBySameRubric(previous, rubric) ? previous : undefined;
  return indicatorsOf(rubric).map((indicator) => {
    const rating = ratingOf(assessment, indicator);
    const standing = standingOf(rubric, rating?.level) ?? { kind: "open" };
    const last = before && standingOf(rubric, ratingOf(before, indicator)?.level);
    const inScope = scope.has(indicator);
    return {
      indicator: indicator.name,
      domain: indicator.domain,
      inScope,
      standing,
      previous: last,
      direction: inScope && last !== undefined ? directionOf(rubric, last, standing) : undefined,
      priority: rating?.priority,
      evidence: new Set(rating?.evidence).size,
      rationale: rating?.rationale,
      next: rating && nextLevelOf(rating, indicator, rubric),
    };
  });
}

/** The indicator's rating, found by its name or by one it had in an earlier version of the rubric. */
export function ratingOf(assessment: Assessment, indicator: Indicator): Rating | undefined {
  const named = (name: string) => assessment.ratings.find((rating) => rating.indicator === name);
  return named(indicator.name) ?? indicator.formerly.map(named).find((rating) => rating !== undefined);
}

/** Undefined for a word that the rubric does not know. */
function standingOf(rubric: Rubric, word: string | undefined): Standing | undefined {
  if (word === undefined) return { kind: "open" };
  if (rankOf(rubric, word) !== undefined) return { kind: "level", word };
  return rubric.unrated.includes(word) ? { kind: "unrated", word } : undefined;
}

function directionOf(rubric: Rubric, last: Standing, now: Standing): Direction | undefined {
  if (last.kind !== "level") return now.kind === "level" ? "new" : undefined;
  if (now.kind !== "level") return now.kind === "unrated" ? "gone" : undefined;
  const steps = (rankOf(rubric, now.word) ?? 0) - (rankOf(rubric, last.word) ?? 0);
  if (steps === 0) return "same";
  return steps > 0 ? "up" : "down";
}

/** Reviews by another version of the rubric are compared as far as names and words are the same. */
function isBySameRubric(assessment: Assessment, rubric: Rubric): boolean {
  return assessment.rubric?.split("@")[0] === rubric.id;
}
