import { replacements } from "../../corrections/change.ts";
import { valueAt } from "../../document/place.ts";
import { fold } from "../../text/folding.ts";
import type { AssessmentContext, Rule } from "../rule.ts";
import { mistakesFor, namesAndWords } from "./mistakes.ts";

export const halfLevel: Rule<AssessmentContext> = {
  id: "half-level",
  severity: "error",
  title: "A rating stands between two levels.",
  explanation:
    "Levels are words in order, not points on a scale: there is nothing between two of them. Choose the one that the evidence " +
    "supports as a whole, and show under `criteria` which of the next level's sentences are met already.",
  examples: [
    {
      text: "ratings:\n  Unified Vision:\n    level: Developing/Proficient\n",
      says: ["Pick one level; show what is met under criteria."],
    },
    { text: "ratings:\n  Unified Vision:\n    level: 2.5\n", says: ["Pick one level; show what is met under criteria."] },
    { text: "ratings:\n  Unified Vision:\n    level: Developing\n    criteria:\n      unified-vision: partly met\n", says: [] },
  ],
  *check(context) {
    for (const mistake of namesAndWords(mistakesFor(context, "unknown-level"))) {
      const levels = mistake.meant === undefined ? betweenLevels(mistake.written, context) : [];
      if (levels.length === 0) continue;
      yield {
        message: "Pick one level; show what is met under criteria.",
        at: valueAt(...mistake.path),
        corrections: replacements(mistake.path, levels),
        subject: mistake.path,
      };
    }
  },
};

/** The levels that the words name, if they name two, or that a broken number lies between; numbers count from 1. */
function betweenLevels(written: string, { rubric }: AssessmentContext): string[] {
  const names = (rubric?.levels ?? []).map(({ name }) => name);
  const number = /^([0-9])[.,][0-9]+$/.exec(written)?.[1];
  if (number !== undefined) return names.slice(Math.max(0, Number(number) - 1), Number(number) + 1);
  const folded = fold(written);
  const named = names.filter((name) => folded.includes(fold(name)));
  if (named.length >= 2) return named;
  // "High Developing", "Proficient minus": one level with a step of one's own.
  const [only] = named;
  return only !== undefined &&
    /\b(high|low|upper|lower|plus|minus|nearly|almost|mostly)\b|[-+]\s*$/.test(folded.replace(fold(only), " "))
    ? [only]
    : [];
}
