import { lastAtMost, type TextEdit } from "./span.ts";

/** A stretch of the first text that stands in the second, or what an edit put there. */
type Piece = { readonly start: number; readonly end: number } | { readonly text: string };

/**
 * Edits of a text, followed by edits of what they leave, as edits of the first text. `length` is the first text's, in UTF-16
 * units. Like `applyEdits`, it takes edits that do not overlap, in any order.
 */
export function composed(length: number, first: readonly TextEdit[], second: readonly TextEdit[]): TextEdit[] {
  if (first.length === 0) return [...second];
  const after = new Pieces(piecesOf(length, first));
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, text } of inOrder(second)) {
    pieces.push(...after.between(at, start), { text });
    at = end;
  }
  pieces.push(...after.between(at, Number.POSITIVE_INFINITY));
  return editsOf(length, pieces);
}

function piecesOf(length: number, edits: readonly TextEdit[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, text } of inOrder(edits)) {
    pieces.push({ start: at, end: start }, { text });
    at = end;
  }
  return [...pieces, { start: at, end: length }];
}

function editsOf(length: number, pieces: readonly Piece[]): TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let added = "";
  for (const piece of [...pieces, { start: length, end: length }]) {
    if ("text" in piece) added += piece.text;
    else if (piece.start < piece.end || piece.start === length) {
      if (added !== "" || piece.start > at) edits.push({ start: at, end: piece.start, text: added });
      added = "";
      at = piece.end;
    }
  }
  return edits;
}

class Pieces {
  readonly #pieces: readonly Piece[];
  /** Where each piece begins in the text that they make up. */
  readonly #starts: number[] = [];

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces.filter((piece) => lengthOf(piece) > 0);
    let at = 0;
    for (const piece of this.#pieces) {
      this.#starts.push(at);
      at += lengthOf(piece);
    }
  }

  between(from: number, to: number): Piece[] {
    const found: Piece[] = [];
    for (let index = Math.max(0, lastAtMost(this.#starts, from)); index < this.#pieces.length; index++) {
      const [piece, start] = [this.#pieces[index], this.#starts[index]];
      if (piece === undefined || start === undefined || start >= to) break;
      const [head, tail] = [Math.max(0, from - start), Math.min(lengthOf(piece), to - start)];
      if (head < tail) found.push(cut(piece, head, tail));
    }
    return found;
  }
}

function cut(piece: Piece, from: number, to: number): Piece {
  return "text" in piece ? { text: piece.text.slice(from, to) } : { start: piece.start + from, end: piece.start + to };
}

function lengthOf(piece: Piece): number {
  return "text" in piece ? piece.text.length : piece.end - piece.start;
}

function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}
