import { valueAt } from "../../document/place.ts";
import { shortened } from "../../text/sentence.ts";
import type { AssessmentContext, Rule } from "../rule.ts";
import { didYouMean } from "./didYouMean.ts";
import { mistakesFor, namesAndWords } from "./mistakes.ts";

export const unknownLevel: Rule<AssessmentContext> = {
  id: "unknown-level",
  severity: "error",
  title: "A word is not one of the rubric's levels.",
  explanation:
    "A level is written with the rubric's exact word, or with one of its words for having no rating, so that counts and " +
    "comparisons can rely on it. Headings as printed, numbers and other spellings are corrected with one click.",
  examples: [
    {
      text: "ratings:\n  Unified Vision:\n    level: Profficient\n",
      says: ["'Profficient' is not a level. Did you mean 'Proficient'?"],
    },
    {
      text: "ratings:\n  Unified Vision:\n    level: Exemplary (Proficient +)\n",
      says: ["'Exemplary (Proficient +)' is not a level. Did you mean 'Exemplary'?"],
    },
    { text: "ratings:\n  Unified Vision:\n    level: 2\n", says: ["'2' is not a level. Did you mean 'Proficient'?"] },
    {
      text: "ratings:\n  Unified Vision:\n    level: Proficient\n  Aligned Board Policy:\n    level: Not applicable\n",
      says: [],
    },
  ],
  *check(context) {
    for (const mistake of namesAndWords(mistakesFor(context, "unknown-level"))) {
      const { question, corrections } = didYouMean(mistake, likelyLevels(mistake.written, context));
      const message = `'${shortened(mistake.written)}' is not a level.${question}`;
      yield { message, at: valueAt(...mistake.path), corrections, subject: mistake.path };
    }
  },
};

/** By its number from the lowest, from 1. */
function likelyLevels(written: string, { rubric }: AssessmentContext): string[] {
  const levels = rubric?.levels ?? [];
  return /^[0-9]$/.test(written) ? levels.slice(Number(written) - 1, Number(written)).map(({ name }) => name) : [];
}
