/** A stretch of text: offsets from 0 in UTF-16 units, `end` not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replace the text of the span by `text`. A span of no length inserts. */
export interface TextEdit extends Span {
  readonly text: string;
}

/**
 * The text with the edits applied. Edits refer to the text as given and must not overlap; two insertions at one offset
 * keep their order. Throws on overlap: it would be a mistake of ours, never of the file's.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = "";
  let at = 0;
  for (const edit of sorted) {
    if (edit.start < at) throw new Error(`Edits overlap at offset ${edit.start}.`);
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** Whether two edits would change a common stretch, or insert at one place. */
export function collide(a: TextEdit, b: TextEdit): boolean {
  return a.start < b.end ? b.start < a.end || b.start === a.start : a.start === b.start;
}

/**
 * Leads offsets of the text after the edits back to the text before them. What an edit put in belongs to where it was put:
 * its first offset to the start of what it replaced, its last to the end.
 */
export function backThrough(edits: readonly TextEdit[]): (offset: number) => number {
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  let shift = 0;
  const places = sorted.map(({ start, end, text }) => {
    const from = start + shift;
    shift += text.length - (end - start);
    return { start, end, from, to: from + text.length };
  });
  const starts = places.map(({ from }) => from);
  return (offset) => {
    const place = places[lastAtMost(starts, offset)];
    if (place === undefined) return offset;
    if (offset > place.to) return offset - place.to + place.end;
    return offset === place.from ? place.start : offset === place.to ? place.end : place.start;
  };
}

/** Whether an offset lies in any of the spans. There may be many of both. */
export function within(spans: readonly Span[]): (offset: number) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const starts = sorted.map(({ start }) => start);
  let furthest = 0;
  /** The furthest end of any span up to this one. */
  const ends = sorted.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return (offset) => offset < (ends[lastAtMost(starts, offset)] ?? 0);
}

/** The index of the last number that is not greater; -1 where all are. The numbers ascend. */
export function lastAtMost(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
