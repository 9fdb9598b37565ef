import { replacements } from "../../corrections/change.ts";
import { valueAt } from "../../document/place.ts";
import { basesOf, requiredCriteriaOf } from "../../rubric/rubric.ts";
import { type Levelled, levelledRatings } from "../facts/ratings.ts";
import type { AssessmentContext, Rule } from "../rule.ts";

const RATING = "ratings:\n  Unified Vision:\n";

export const criteriaDisagree: Rule<AssessmentContext> = {
  id: "criteria-disagree",
  severity: "warning",
  title: "The marked criteria point to another level.",
  explanation:
    "Marks under `criteria` and the level are two ways of saying one thing. Where everything that a higher level requires is met, or " +
    "nothing of the level itself, one of the two is wrong, or the rationale has to say why the level stands all the same.",
  examples: [
    {
      text: `${RATING}    level: Developing\n    criteria:\n      unified-vision: met\n`,
      says: ["Every Proficient criterion is met, but the level is Developing."],
    },
    {
      text: `${RATING}    level: Proficient\n    criteria:\n      unified-vision: not met\n`,
      says: ["No Proficient criterion is met, but the level is Proficient."],
    },
    { text: `${RATING}    level: Developing\n    criteria:\n      unified-vision: partly met\n`, says: [] },
  ],
  *check(context) {
    for (const levelled of levelledRatings(context)) {
      if (levelled.rating.criteria.size === 0) continue;
      const said = metAbove(levelled) ?? unmetHere(levelled);
      if (said === undefined) continue;
      const at = ["ratings", levelled.rating.indicator, "level"];
      yield { message: said.message, at: valueAt(...at), corrections: replacements(at, said.instead) };
    }
  },
};

interface Disagreement {
  readonly message: string;
  /** The levels it may have to be, the likeliest first. */
  readonly instead: readonly string[];
}

/** The highest level above of which everything that it requires is met, with everything of the levels it builds on. */
function metAbove({ level, rank, rubric, indicator, rating }: Levelled): Disagreement | undefined {
  const isMet = (name: string) => requiredCriteriaOf(indicator, name).every(({ id }) => rating.criteria.get(id) === "met");
  const higher = rubric.levels.slice(rank + 1).map(({ name }) => name);
  const reached = higher.findLast(
    (name) => requiredCriteriaOf(indicator, name).length > 0 && isMet(name) && basesOf(rubric, name).every(isMet),
  );
  return reached === undefined
    ? undefined
    : { message: `Every ${reached} criterion is met, but the level is ${level}.`, instead: [reached] };
}

function unmetHere({ level, rank, rubric, indicator, rating }: Levelled): Disagreement | undefined {
  const required = requiredCriteriaOf(indicator, level);
  if (required.length === 0 || required.some(({ id }) => rating.criteria.get(id) !== "not met")) return undefined;
  const lower = rubric.levels.slice(0, rank).map(({ name }) => name);
  return { message: `No ${level} criterion is met, but the level is ${level}.`, instead: lower.reverse() };
}
