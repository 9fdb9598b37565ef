/** One replaced stretch of a text. Offsets are UTF-16 units of the text before the change, `end` not included. */
export interface Changed {
  readonly start: number;
  readonly end: number;
  /** Of what stands there now, in UTF-16 units. */
  readonly length: number;
}

/**
 * Several changes as one that covers them all. Each is told of the text that the one before it left; the result is told of
 * the first text. Without any change, an empty one at its start.
 */
export function covering(changes: readonly Changed[]): Changed {
  const [first, ...later] = changes;
  return later.reduce(both, first ?? { start: 0, end: 0, length: 0 });
}

function both(earlier: Changed, later: Changed): Changed {
  const grown = growth(earlier);
  const start = Math.min(earlier.start, later.start);
  // Where the stretch that covers both ends in the text between the two.
  const end = Math.max(earlier.start + earlier.length, later.end);
  return { start, end: end - grown, length: end - start + growth(later) };
}

/** By how much the text grew; negative where it shrank. */
export function growth({ start, end, length }: Changed): number {
  return length - (end - start);
}

/** Whether the lengths of two texts fit with a change from one to the other. What it says of the texts is not looked at. */
export function fits({ start, end, length }: Changed, before: string, after: string): boolean {
  return (
    start >= 0 && start <= end && end <= before.length && length >= 0 && before.length - end === after.length - start - length
  );
}

/** The least stretch of one text that has to be replaced to get another. */
export function changeBetween(before: string, after: string): Changed {
  const shorter = Math.min(before.length, after.length);
  const start = longest(shorter, (length, from) => before.slice(from, length) === after.slice(from, length));
  const tail = longest(
    shorter - start,
    (length, from) =>
      before.slice(before.length - length, before.length - from) === after.slice(after.length - length, after.length - from),
  );
  return { start, end: before.length - tail, length: after.length - tail - start };
}

/** The greatest length, up to `most`, for which two texts are the same; `same` is asked of a length, from one known to be. */
function longest(most: number, same: (length: number, from: number) => boolean): number {
  let low = 0;
  let high = most;
  // Comparing slices is done by the machine's own fastest means, so halves are compared and not characters.
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (same(middle, low)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where something stands in a text, carried over from the text before a change; only what the change touches is looked at. */
export interface Earlier<T> {
  readonly found: readonly T[];
  readonly changed: Changed;
}

/**
 * What was found in a text, after a change. `reach` is how far from a place a character may stand that decides about it;
 * `look` finds what begins in a stretch of the text as it is now.
 */
export function carried<T>(
  { found, changed }: Earlier<T>,
  reach: number,
  startOf: (item: T) => number,
  moved: (item: T, by: number) => T,
  look: (from: number, to: number) => readonly T[],
): readonly T[] {
  const { start, end, length } = changed;
  const by = growth(changed);
  const from = Math.max(0, start - reach);
  const now = look(from, start + length + reach);
  if (found.length === 0) return now;
  const after = found.filter((item) => startOf(item) >= end + reach);
  return [...found.filter((item) => startOf(item) < from), ...now, ...(by === 0 ? after : after.map((item) => moved(item, by)))];
}
