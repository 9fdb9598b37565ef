/** Characters that a cell has room for, and the fewest that a longer word is cut to. */
const ROOM = 11;
const FEWEST = 6;

/**
 * The words as they stand in cells that have no room for long ones: a long one is cut to where it can be told from the others,
 * at the end of a word if there is one in reach, and says so by "…". Cut in characters, not in halves of them.
 */
export function shortWords(words: readonly string[]): readonly string[] {
  const letters = words.map((word) => [...word]);
  return letters.map((own, index) => {
    if (own.length <= ROOM) return own.join("");
    const others = letters.filter((_, at) => at !== index).map((each) => each.join("").toLowerCase());
    const isOwn = (length: number) => !others.some((other) => other.startsWith(own.slice(0, length).join("").toLowerCase()));
    let length = FEWEST;
    while (length < own.length && !isOwn(length)) length++;
    const end = own.indexOf(" ", length);
    const cut = Math.max(length, end < 0 ? ROOM - 1 : Math.min(end, ROOM - 1));
    return cut >= own.length ? own.join("") : `${own.slice(0, cut).join("").trimEnd()}…`;
  });
}
