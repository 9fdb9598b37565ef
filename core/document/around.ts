import type { Changed } from "../text/changed.ts";
import { lineFeedAfter } from "../text/lines.ts";
import type { Piece } from "./pieces.ts";
import type { Stretch } from "./stretches.ts";

/** A piece by the stretch that it is in, and its index there. */
export interface Index {
  readonly stretch: number;
  readonly piece: number;
}

export function pieceAt(stretches: readonly Stretch[], { stretch, piece }: Index): Piece {
  return stretches[stretch]?.pieces[piece] as Piece;
}

/** The last piece but the first whose first line stands above the change; undefined where there is none. */
export function lastAbove(stretches: readonly Stretch[], text: string, { start }: Changed): Index | undefined {
  const stretch = countWhile(stretches, ({ pieces }) => (pieces[0] as Piece).start < start) - 1;
  if (stretch < 0) return undefined;
  const { pieces } = stretches[stretch] as Stretch;
  const piece = countWhile(pieces, (each) => each.start < start) - 1;
  const last = { stretch, piece };
  const above = lineFeedAfter(text, pieceAt(stretches, last).start) <= start ? last : previous(stretches, last);
  return above === undefined || (above.stretch === 0 && above.piece === 0) ? undefined : above;
}

function previous(stretches: readonly Stretch[], { stretch, piece }: Index): Index | undefined {
  if (piece > 0) return { stretch, piece: piece - 1 };
  const above = stretches[stretch - 1];
  return above === undefined ? undefined : { stretch: stretch - 1, piece: above.pieces.length - 1 };
}

/** Pieces below the change, but the first, at which cutting may be left, the nearest first; last the end of the file. */
export function* stopsBelow(stretches: readonly Stretch[], { end }: Changed): Iterable<Index | undefined> {
  const below = Math.max(
    1,
    countWhile(stretches, ({ pieces }) => (pieces[0] as Piece).start < end),
  );
  const { pieces } = stretches[below - 1] as Stretch;
  const piece = Math.max(
    1,
    countWhile(pieces, ({ start }) => start < end),
  );
  if (piece < pieces.length) yield { stretch: below - 1, piece };
  if (below < stretches.length) yield { stretch: below, piece: 0 };
  yield undefined;
}

/** How many at the start of a list pass. All that pass stand before all that do not. */
function countWhile<T>(items: readonly T[], passes: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(items[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
