/** From the top of the file to a key or an item: names as they were read, item numbers from 0. */
export type Path = readonly (string | number)[];

/**
 * A place, named and not measured: rules speak of places, and only `locate` turns one into offsets.
 * - `key`: the field's name; of an item, the item
 * - `value`: what stands after the colon; the name where nothing does
 * - `whole`: name and value
 * - `{ words, nth }`: the nth (from 0) occurrence of these words in the value's text, however its lines are broken
 */
export interface Place {
  readonly path: Path;
  readonly part: "key" | "value" | "whole" | { readonly words: string; readonly nth?: number };
}

export const keyAt = (...path: Path): Place => ({ path, part: "key" });
export const valueAt = (...path: Path): Place => ({ path, part: "value" });
export const wholeAt = (...path: Path): Place => ({ path, part: "whole" });
export const wordsIn = (path: Path, words: string, nth = 0): Place => ({ path, part: { words, nth } });

/** Words that were found at that index of the value's text: which occurrence of them it is. */
export function wordsFoundAt(path: Path, text: string, words: string, index: number): Place {
  const plain = (part: string) => part.replace(/\s+/g, " ");
  return wordsIn(path, words, plain(text.slice(0, index)).split(plain(words)).length - 1);
}
