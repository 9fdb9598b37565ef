import { type Changed, growth } from "../text/changed.ts";
import { lineFeedAfter } from "../text/lines.ts";
import { type Index, lastAbove, pieceAt, stopsBelow } from "./around.ts";
import type { Marks } from "./marks.ts";
import type { Parsed } from "./parse.ts";
import { type Cut, cut, type Piece } from "./pieces.ts";
import type { Entries } from "./segments.ts";
import { joined, movedPieces, movedStretch, opens, type Stretch, stretchesOf } from "./stretches.ts";

/** What was made of a file: all that its next version takes over. Offsets are the file's. */
export interface Made {
  readonly split: ReadonlySet<string>;
  readonly marks: Marks;
  readonly stretches: readonly Stretch[];
  /** A mark ended the file above its end. */
  readonly ended: boolean;
  readonly secondDocument: number | undefined;
  readonly directives: readonly number[];
}

interface Earlier {
  readonly text: string;
  readonly made: Made;
}

/** All of the file cut up, and put together. Pieces of the earlier version are taken over where their text is the same. */
export function madeAnew(text: string, split: ReadonlySet<string>, marks: Marks, earlier?: Earlier): Made {
  const { segments, ended, secondDocument, directives } = cut(
    { text, unseen: marks.unseen, from: 0, to: text.length, first: undefined },
    split,
  );
  // Where lines end otherwise, the same text is read otherwise.
  const taken = earlier !== undefined && earlier.made.marks.lineFeeds === marks.lineFeeds ? earlier : undefined;
  const known = new Known(taken?.text ?? "", taken?.made, taken?.made.stretches.flatMap(({ pieces }) => pieces) ?? []);
  const pieces = segments.map((segment) => known.piece(segment, text));
  const stretches = joined(stretchesOf(pieces, text), text);
  return { split, marks, stretches, ended, secondDocument, directives };
}

/**
 * Only what the change touches cut up and put together anew; undefined where the whole file has to be.
 *
 * Cutting goes line by line, and where a piece begins it goes by nothing but that piece's first line and `began`. So it
 * can be taken up at any piece whose first line stands above the change, and left at any below the change that it comes
 * to begin as it did before. A mark that ends the file is the one thing that goes by more than its line.
 */
export function madeAfter(
  text: string,
  split: ReadonlySet<string>,
  marks: Marks,
  earlier: Earlier,
  change: Changed,
): Made | undefined {
  const { made } = earlier;
  const { stretches } = made;
  if (made.ended || made.split !== split || stretches.length === 0) return undefined;
  const from = lastAbove(stretches, earlier.text, change);
  const first = from === undefined ? undefined : pieceAt(stretches, from);
  const start = first?.start ?? 0;
  const by = growth(change);
  for (const to of stopsBelow(stretches, change)) {
    const stop = to === undefined ? undefined : pieceAt(stretches, to);
    const end = stop === undefined ? text.length : lineFeedAfter(text, stop.start + by);
    const again = cut({ text, unseen: marks.unseen, from: start, to: end, first }, split);
    if (again.ended) return undefined;
    if (stop !== undefined && !beginsSo(again.segments.at(-1), stop, by)) continue;
    const segments = stop === undefined ? again.segments : again.segments.slice(0, -1);
    const put = spliced(text, earlier, segments, { from, to, by });
    const directives = from === undefined ? again.directives : made.directives;
    return { split, marks, stretches: joined(put, text), ended: false, secondDocument: undefined, directives };
  }
  return undefined;
}

function beginsSo(segment: Cut["segments"][number] | undefined, piece: Piece, by: number): boolean {
  return segment !== undefined && segment.start === piece.start + by && alike(segment.began, piece.began);
}

function alike(a: Entries | undefined, b: Entries | undefined): boolean {
  return a?.section === b?.section && a?.indent === b?.indent;
}

/** The earlier stretches with those pieces from `from` on and before `to` replaced. */
function spliced(
  text: string,
  { text: before, made }: Earlier,
  segments: Cut["segments"],
  { from, to, by }: { from: Index | undefined; to: Index | undefined; by: number },
): Stretch[] {
  const { stretches } = made;
  const [firstOne, lastOne] = [from?.stretch ?? 0, to === undefined ? stretches.length : to.stretch];
  // Where the last one goes on with its first piece, it stays whole.
  const until = to !== undefined && to.piece > 0 ? lastOne + 1 : lastOne;
  const touched = stretches.slice(firstOne, until);
  const above = touched[0]?.pieces.slice(0, from?.piece ?? 0) ?? [];
  const below = to !== undefined && to.piece > 0 ? ((stretches[to.stretch] as Stretch).pieces.slice(to.piece) ?? []) : [];
  const gone = touched.flatMap(({ pieces }) => pieces);
  const known = new Known(before, made, gone.slice(above.length, gone.length - below.length));
  const pieces = [...above, ...segments.map((segment) => known.piece(segment, text)), ...movedPieces(below, by)];
  const rest = stretches.slice(until).map((stretch) => movedStretch(stretch, by));
  const kept = stretches.slice(0, firstOne);
  const [start] = pieces;
  // What begins no stretch goes on with the one above.
  const reached = start !== undefined && !opens(start) ? kept.pop() : undefined;
  return [...kept, ...stretchesOf([...(reached?.pieces ?? []), ...pieces], text), ...rest];
}

/** Pieces of an earlier version, to be taken over by their text: each once, as a tree stands in one place. */
class Known {
  readonly #byText = new Map<string, Parsed>();

  constructor(text: string, made: Made | undefined, pieces: readonly Piece[]) {
    const directed = made !== undefined && made.directives.length > 0 ? made.stretches[0]?.pieces[0] : undefined;
    for (const piece of pieces) {
      if (piece !== directed) this.#byText.set(text.slice(piece.start, piece.start + piece.length), piece.parsed);
    }
  }

  piece({ start, length, section, began, directed, parse }: Cut["segments"][number], text: string): Piece {
    const source = this.#byText.size === 0 ? "" : text.slice(start, start + length);
    const known = directed ? undefined : this.#byText.get(source);
    if (known !== undefined) this.#byText.delete(source);
    return { start, length, section, began, parsed: known ?? parse() };
  }
}
