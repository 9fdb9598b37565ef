import { keyAt } from "../../document/place.ts";
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
      const words = rationaleWords(rating);
      if (words.length < FEWEST_WORDS) continue;
      const share = (100 * repeated(words, vocabularyOf(indicator))) / (words.length - RUN + 1);
      if (share < settings.thresholds.repeatedPercent) continue;
      yield { message: "Mostly repeats the rubric; say what was seen.", at: keyAt("ratings", rating.indicator, "rationale") };
    }
  },
};

interface Vocabulary {
  readonly words: ReadonlySet<string>;
  readonly runs: ReadonlySet<string>;
}

const vocabularies = new WeakMap<Indicator, Vocabulary>();

function vocabularyOf(indicator: Indicator): Vocabulary {
  const known = vocabularies.get(indicator);
  if (known !== undefined) return known;
  const descriptors = indicator.descriptors.map(({ text }) => wordsOf(text));
  const runs = descriptors.flatMap((words) => words.map((_, at) => runEndingAt(words, at)));
  const vocabulary = { words: new Set(descriptors.flat()), runs: new Set(runs) };
  vocabularies.set(indicator, vocabulary);
  return vocabulary;
}

/** How many of the words' runs stand in a descriptor. A run is only put together where all its words do. */
function repeated(words: readonly string[], vocabulary: Vocabulary): number {
  let found = 0;
  let inARow = 0;
  for (let at = 0; at < words.length; at++) {
    inARow = vocabulary.words.has(words[at] as string) ? inARow + 1 : 0;
    if (inARow >= RUN && vocabulary.runs.has(runEndingAt(words, at))) found++;
  }
  return found;
}

function runEndingAt(words: readonly string[], at: number): string {
  return words.slice(Math.max(0, at - RUN + 1), at + 1).join(" ");
}
