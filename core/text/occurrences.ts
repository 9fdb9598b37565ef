import { carried, type Earlier } from "./changed.ts";

/** Where the words stand in a text: offsets in order. `earlier` is where they stood before a change; the answer is the same. */
export function occurrences(words: string, text: string, earlier?: Earlier<number>): readonly number[] {
  if (earlier === undefined) return between(words, text, 0, text.length);
  const itself = (offset: number) => offset;
  const moved = (offset: number, by: number) => offset + by;
  return carried(earlier, words.length, itself, moved, (from, to) => between(words, text, from, to));
}

/** Those that begin from `from` on and before `to`. */
function between(words: string, text: string, from: number, to: number): number[] {
  const found: number[] = [];
  const near = text.slice(from, to + words.length - 1);
  for (let at = near.indexOf(words); at !== -1; at = near.indexOf(words, at + 1)) found.push(from + at);
  return found;
}
