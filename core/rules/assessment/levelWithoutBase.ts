import { replacements } from "../../corrections/change.ts";
import { keyAt, valueAt } from "../../document/place.ts";
import { basesOf, requiredCriteriaOf } from "../../rubric/rubric.ts";
import { listed } from "../../text/sentence.ts";
import { type Levelled, levelledRatings } from "../facts/ratings.ts";
import type { AssessmentContext, Rule } from "../rule.ts";

/** So many criteria are named; the rest are counted. */
const MOST_NAMED = 3;

const RATING = "ratings:\n  Assessment Strategy and Implementation:\n";

export const levelWithoutBase: Rule<AssessmentContext> = {
  id: "level-without-base",
  severity: "warning",
  title: "A level builds on another one that is not fully met.",
  explanation:
    'Where a rubric\'s level builds on a lower one, as "Exemplary (Proficient +)" does, everything the lower level requires has to be ' +
    "met as well. Criteria that the rubric lists as optional are not required, and criteria without a mark are not held against " +
    "the level.",
  examples: [
    {
      text: `${RATING}    level: Exemplary\n    criteria:\n      item-4: met\n      item-5: not met\n`,
      says: ["Exemplary builds on Proficient, but 'item-5' is not met."],
    },
    {
      text: `${RATING}    level: Exemplary\n    criteria:\n      item-4: partly met\n      item-5: no evidence\n`,
      says: ["Exemplary builds on Proficient, but 'item-4' is partly met and 'item-5' has no evidence."],
    },
    { text: `${RATING}    level: Proficient\n    criteria:\n      item-5: not met\n`, says: [] },
  ],
  *check(context) {
    for (const levelled of levelledRatings(context)) {
      const { level, rating } = levelled;
      if (rating.criteria.size === 0) continue;
      const { base, open } = openBase(levelled);
      const [first] = open;
      if (base === undefined || first === undefined) continue;
      const at = ["ratings", rating.indicator];
      const named = open.slice(0, MOST_NAMED).map(({ id, state }) => `'${id}' ${PREDICATES[state] ?? "is not met"}`);
      const rest = open.length > MOST_NAMED ? [`${open.length - MOST_NAMED} more fall short`] : [];
      yield {
        message: `${level} builds on ${base}, but ${listed([...named, ...rest])}.`,
        at: valueAt(...at, "level"),
        related: { at: keyAt(...at, "criteria", first.id), message: `A criterion of ${base}.` },
        corrections: replacements([...at, "level"], [base]),
      };
    }
  },
};

const PREDICATES: Readonly<Record<string, string>> = {
  "not met": "is not met",
  "partly met": "is partly met",
  "no evidence": "has no evidence",
};

/** The nearest base with required criteria that are marked as anything but met, and those. */
function openBase({ level, indicator, rating, rubric }: Levelled) {
  for (const base of basesOf(rubric, level)) {
    const marked = requiredCriteriaOf(indicator, base).map(({ id }) => ({ id, state: rating.criteria.get(id) ?? "met" }));
    const open = marked.filter(({ state }) => state !== "met");
    if (open.length > 0) return { base, open };
  }
  return { base: undefined, open: [] };
}
