import type { Rating } from "../../assessment/assessment.ts";
import { keyAt } from "../../document/place.ts";
import { remembered } from "../../remembered.ts";
import type { Indicator } from "../../rubric/rubric.ts";
import { wordsOf } from "../../text/folding.ts";
import { rationaleWords } from "../facts/rationaleWords.ts";
import type { AssessmentContext, Rule } from "../rule.ts";

const RUN = 5;
/** Shorter than this, a reason has too few runs to say anything about it. */
const FEWEST_WORDS = 8;

export const parrotsRubric: Rule<AssessmentContext> = {
  id: "parrots-rubric",
  severity: "warning",
  title: "A rationale mostly repeats the rubric.",
  explanation:
    "The rubric says what to look for; the rationale says what was seen. Where half or more of a rationale stands word for word in " +
    "the indicator's own descriptors (counted in runs of five words), it tells the district nothing that it could not have read " +
    "before the visit. Say what was seen, where, and how often. The share is set by `repeated percent` in the workspace's settings.",
  examples: [
    {
      text: "ratings:\n  Strategic Resource Allocation:\n    level: Proficient\n    rationale: >-\n      The district leverages funds across multiple funding streams in alignment with strategy.\n",
      says: ["Mostly repeats the rubric; say what was seen."],
    },
    {
      text: "ratings:\n  Strategic Resource Allocation:\n    level: Proficient\n    rationale: >-\n      Title I, IDEA and general funds are braided in one plan; two of five schools in need got the larger share.\n",
      says: [],
    },
  ],
  *check({ assessment, indicators, settings }) {
    for (const rating of assessment.ratings) {
      const indicator = indicators.get(rating.indicator);
      if (indicator === undefined || rating.rationale === undefined) continue;
      const share = repeatedPercent(rating, indicator);
      if (share === undefined || share < settings.thresholds.repeatedPercent) continue;
      yield { message: "Mostly repeats the rubric; say what was seen.", at: keyAt("ratings", rating.indicator, "rationale") };
    }
  },
};

/** How much of the rationale stands in the rubric; undefined where there is too little of it to say. */
const repeatedPercent = remembered((rating: Rating, indicator: Indicator): number | undefined => {
  const words = rationaleWords(rating);
  if (words.length < FEWEST_WORDS) return undefined;
  return (100 * repeated(words, vocabularyOf(indicator))) / (words.length - RUN + 1);
});

/** The words of an indicator's descriptors, each with a number from 1, and their runs, each as one number. */
interface Vocabulary {
  readonly numbers: ReadonlyMap<string, number>;
  readonly runs: ReadonlySet<number>;
}

const vocabularyOf = remembered((indicator: Indicator): Vocabulary => {
  const numbers = new Map<string, number>();
  const descriptors = indicator.descriptors.map(({ text }) => wordsOf(text));
  for (const word of descriptors.flat()) if (!numbers.has(word)) numbers.set(word, numbers.size + 1);
  const runs = new Set(descriptors.flatMap((words) => runsIn(words, numbers)));
  return { numbers, runs };
});

function repeated(words: readonly string[], { numbers, runs }: Vocabulary): number {
  return runsIn(words, numbers).filter((run) => runs.has(run)).length;
}

/**
 * The runs of words that all have a number, each as the number it is in base "how many there are": no two runs share one,
 * as long as a descriptor's vocabulary has fewer than 1,500 words (1,500 to the fifth is what a double holds exactly).
 */
function runsIn(words: readonly string[], numbers: ReadonlyMap<string, number>): number[] {
  const base = numbers.size + 1;
  const highest = base ** (RUN - 1);
  const runs: number[] = [];
  let run = 0;
  let inARow = 0;
  for (let at = 0; at < words.length; at++) {
    const number = numbers.get(words[at] as string);
    inARow = number === undefined ? 0 : inARow + 1;
    run = number === undefined ? 0 : (run % highest) * base + number;
    if (inARow >= RUN) runs.push(run);
  }
  return runs;
}
