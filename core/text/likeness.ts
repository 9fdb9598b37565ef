import { distance } from "fastest-levenshtein";
import { fold, wordsOf } from "./folding.ts";

/** A known word, and how like the written one it is: 1 is the same but for case, apostrophes and spaces. */
export interface Likeness {
  readonly word: string;
  readonly score: number;
}

/** Below this nobody would say "did you mean". */
const WORTH_NAMING = 0.55;
/** From this on, and this far ahead of the next, a correction may be made without asking. */
const CERTAIN = 0.8;
const AHEAD = 0.1;
/** An editor's list of guesses is read, not searched. */
const MOST_GUESSES = 5;

/** The known words like the written one, best first, known order between equals; empty where none is like it. */
export function alike(written: string, known: Iterable<string>): Likeness[] {
  const own = foldedOf(written);
  const found: Likeness[] = [];
  for (const word of known) {
    const score = likeness(own, knownAs(word));
    if (score >= WORTH_NAMING) found.push({ word, score });
  }
  return found.sort((a, b) => b.score - a.score).slice(0, MOST_GUESSES);
}

/** The one known word that the written one must be a slip of, if there is one: near, and far nearer than any other. */
export function certainly(written: string, guesses: readonly Likeness[]): string | undefined {
  const [first, second] = guesses;
  if (first === undefined) return undefined;
  if (first.score === 1) return first.word;
  if (written.length < 4 || first.score < CERTAIN || marksOf(written) !== marksOf(first.word)) return undefined;
  return second === undefined || first.score - second.score >= AHEAD ? first.word : undefined;
}

/** Digits and signs: "Proficient+" and "item-9" are no slips of the fingers, they mean something. */
function marksOf(word: string): string {
  return fold(word).replace(/[\p{L}' ]/gu, "");
}

interface Folded {
  readonly text: string;
  readonly words: readonly string[];
}

function foldedOf(word: string): Folded {
  const text = fold(word);
  return { text, words: wordsOf(text) };
}

/** The known words are few and the same ones for every word of every file; a file may have thousands that are not known. */
const KNOWN = new Map<string, Folded>();
const MOST_KNOWN = 2000;

function knownAs(word: string): Folded {
  const folded = KNOWN.get(word) ?? foldedOf(word);
  if (KNOWN.size < MOST_KNOWN) KNOWN.set(word, folded);
  return folded;
}

function likeness(a: Folded, b: Folded): number {
  if (a.text === b.text) return 1;
  const letters = 1 - distance(a.text, b.text) / Math.max(a.text.length, b.text.length);
  return Math.min(0.99, Math.max(letters, wordLikeness(a.words, b.words)));
}

/**
 * How many of the written words stand in the known name, give or take a slip in each: "Strategic Resources" is
 * Strategic Resource Allocation although a third of its letters are missing. A name of which all written words are
 * found scores between 0.6 and 0.9, by how much of it was written.
 */
function wordLikeness(written: readonly string[], known: readonly string[]): number {
  const meaning = written.filter((word) => word.length > 2);
  if (meaning.length === 0 || known.length < 2) return 0;
  let matched = 0;
  for (const word of meaning) if (known.some((other) => slip(word, other))) matched += word.length;
  const all = meaning.reduce((sum, word) => sum + word.length, 0);
  const share = matched / all;
  const covered = Math.min(1, matched / known.reduce((sum, word) => sum + word.length, 0));
  return share * (0.6 + 0.3 * covered);
}

function slip(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) >= 4 && (b.startsWith(a) || distance(a, b) <= Math.ceil(a.length / 6)));
}
