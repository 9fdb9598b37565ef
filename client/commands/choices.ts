import type { IndicatorDetails } from "../../core/language/indicatorDetails.ts";

/** A word that an indicator can be rated with. */
export interface Choice {
  readonly word: string;
  /** The key that takes it at once: 1 for the lowest level, and on. */
  readonly key: string | undefined;
  /** What it looks like, on one line. */
  readonly descriptor: string;
  readonly isLevel: boolean;
  readonly isRated: boolean;
}

/** Levels, lowest first, then the words in place of one. */
export function choicesOf({ levels, unrated, word: rated }: IndicatorDetails): Choice[] {
  const all = [
    ...levels.map(({ name, text }) => ({ word: name, descriptor: text, isLevel: true })),
    ...unrated.map((word) => ({ word, descriptor: "", isLevel: false })),
  ];
  return all.map((each, index) => ({ ...each, key: index < 9 ? String(index + 1) : undefined, isRated: each.word === rated }));
}

/** The choice whose key was typed. */
export function chosenBy<C extends Choice>(typed: string, choices: readonly C[]): C | undefined {
  return choices.find(({ key }) => key === typed.trim());
}
