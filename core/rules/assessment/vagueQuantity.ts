import type { Rating } from "../../assessment/assessment.ts";
import { wordsFoundAt } from "../../document/place.ts";
import { remembered } from "../../remembered.ts";
import { withoutCitations } from "../facts/mentions.ts";
import type { AssessmentContext, Report, Rule } from "../rule.ts";

/** More of them would be nagging: the first ones make the point. */
const MOST_PER_RATIONALE = 3;
/** A number this many words away, in the same sentence, says how many. */
const NEAR = 6;
/** What is looked at on either side of a word. */
const WINDOW = 120;

const VAGUE =
  /\b(?:a (?:few|number of|handful of|lot of|couple of)|lots of|(?:(?:a|the) (?:vast |large )?)?majority|most|many|some|several|few|various|numerous)\b(?!-)/gi;

/** Where the words ask for no number: "at most", "their most recent", "how many", "for some time". */
const NO_QUANTITY: readonly { readonly words: RegExp; readonly before?: RegExp; readonly after?: RegExp }[] = [
  { words: /^most$/i, before: /(?:\b(?:at|the|its|their|our|your|his|her|whose)|['\u2019]s?)\s+$/i },
  { words: /^most$/i, after: /^\s+(?:recent\b|of all\b|(?!famil|earl|weekl|monthl|dail)[a-z]+ly\b)/i },
  { words: /^many$/i, before: /\b(?:how|as)\s+$/i },
  { words: /^some$/i, after: /^\s+(?:time|day|extent|degree|way|kind|sort|form|thought)\b/i },
  { words: /majority$/i, after: /^\s+(?:vote|rule|party|leader|opinion)\b/i },
  { words: /./, before: /["'\u201c\u2018]$/, after: /^["'\u201d\u2019]/ },
];

const NUMBER =
  /^[^\p{L}\d]*(?!(?:19|20)\d\d(?![\d,]))\d|^\P{L}*(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|half|thirds?|quarters?)\P{L}*$/iu;

export const vagueQuantity: Rule<AssessmentContext> = {
  id: "vague-quantity",
  severity: "information",
  title: "A quantity is left vague.",
  explanation:
    "'Most principals' may be 5 of 9 or 8 of 9, and each reader takes it for another. Say how many of how many: `most (9 of 14)`, or " +
    "simply `9 of 14`. A number near the word, in the same sentence, is enough.",
  examples: [
    {
      text: "ratings:\n  Unified Vision:\n    level: Developing\n    rationale: Most principals could name the goals.\n",
      says: ["'Most': how many of how many?"],
    },
    {
      text: "ratings:\n  Unified Vision:\n    level: Developing\n    rationale: Goals differ between several plans, and a few schools have none.\n",
      says: ["'Several': how many of how many?", "'A few': how many of how many?"],
    },
    {
      text: "ratings:\n  Unified Vision:\n    level: Developing\n    rationale: Most principals (9 of 14) could name the goals in the most recent plan.\n",
      says: [],
    },
  ],
  *check({ assessment }) {
    for (const rating of assessment.ratings) {
      yield* vagueWords(rating);
    }
  },
};

/** The first few in the rationale. */
const vagueWords = remembered(({ indicator, rationale = "" }: Rating): readonly Report[] => {
  const found: Report[] = [];
  for (const { 0: words, index } of rationale.matchAll(VAGUE)) {
    const before = rationale.slice(Math.max(0, index - WINDOW), index);
    const after = rationale.slice(index + words.length, index + words.length + WINDOW);
    if (asksNoNumber(words, before, after) || hasNumberNear(before, after)) continue;
    const message = `'${words.charAt(0).toUpperCase()}${words.slice(1)}': how many of how many?`;
    found.push({ message, at: wordsFoundAt(["ratings", indicator, "rationale"], rationale, words, index) });
    if (found.length === MOST_PER_RATIONALE) break;
  }
  return found;
});

function asksNoNumber(words: string, before: string, after: string): boolean {
  return NO_QUANTITY.some(
    (phrase) => phrase.words.test(words) && phrase.before?.test(before) !== false && phrase.after?.test(after) !== false,
  );
}

function hasNumberNear(before: string, after: string): boolean {
  const sentenceSoFar =
    withoutCitations(before)
      .split(/[.!?]\s/)
      .at(-1) ?? "";
  const [restOfSentence = ""] = withoutCitations(after).split(/[.!?](?:\s|$)/);
  const near = [...wordsIn(sentenceSoFar).slice(-NEAR), ...wordsIn(restOfSentence).slice(0, NEAR)];
  return near.some((word) => NUMBER.test(word));
}

function wordsIn(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}
