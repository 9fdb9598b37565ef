import type { Span } from "../../text/span.ts";
import type { Path } from "../place.ts";
import type { CursorPlace, Token } from "./cursorPlace.ts";
import { type Piece, pieces } from "./flowPieces.ts";
import { tokenAt, UNSPACED } from "./line.ts";

/** Between brackets longer than this nobody completes by hand. */
const MOST = 20_000;
const DEEPEST = 64;

interface Frame {
  readonly list: boolean;
  readonly path: Path;
  /** Names or words so far, without what is at the cursor. */
  readonly words: string[];
  /** Of a map: the key whose colon has been seen. */
  key: string | undefined;
}

interface Found {
  readonly frame: Frame;
  readonly token: Token;
  /** Of the field whose value it is. */
  readonly key: string | undefined;
  readonly index: number;
  /** No space stands before it and the colon. */
  readonly unspaced: boolean;
  colon: boolean;
  /** What follows it has been seen. */
  settled: boolean;
}

/**
 * The cursor's place between brackets or braces that open at `start`. Read from there to `end`, by the marks alone: what is
 * being typed there is rarely whole. Undefined behind the closing one.
 */
export function inFlow(text: string, start: number, path: Path, line: Span & { cursor: number }): CursorPlace | undefined {
  if (line.cursor - start > MOST) return undefined;
  const reading = new Reading(text, path, line);
  for (const piece of pieces(text, start, line.end)) {
    if (piece.kind === "comment") {
      if (piece.start < line.cursor && line.cursor <= piece.end) return piece;
    } else if (!reading.take(piece)) {
      const comment = piece.end + (/^[ \t]+(?=#)/.exec(text.slice(piece.end, line.end))?.[0].length ?? 0);
      if (reading.found === undefined && comment > piece.end && comment < line.cursor) return { kind: "comment", start: comment };
      break;
    }
  }
  return reading.found && placeOf(reading.found, text);
}

class Reading {
  readonly #frames: Frame[] = [];
  #last: Piece | undefined;
  found: Found | undefined;

  readonly text: string;
  readonly path: Path;
  readonly line: Span & { cursor: number };

  constructor(text: string, path: Path, line: Span & { cursor: number }) {
    this.text = text;
    this.path = path;
    this.line = line;
  }

  /** Takes the next piece; false where nothing more is to be learnt. */
  take(piece: Piece): boolean {
    const frame = this.#frames.at(-1);
    const goesOn = piece.kind === "words" ? frame !== undefined && this.#words(piece, frame) : this.#mark(piece, frame);
    this.#last = piece;
    return goesOn && this.#frames.length <= DEEPEST;
  }

  #mark({ kind }: Piece, frame: Frame | undefined): boolean {
    this.#settle(kind, frame);
    if (kind === "[" || kind === "{") this.#open(kind === "[", frame);
    else if (kind === "]" || kind === "}") return this.#frames.pop() !== this.found?.frame && this.#frames.length > 0;
    else if (frame !== undefined) frame.key = kind === ":" ? frame.words.at(-1) : undefined;
    return true;
  }

  /** The mark behind what is at the cursor says whether that is a name. */
  #settle(kind: Piece["kind"], frame: Frame | undefined): void {
    if (this.found === undefined || this.found.settled) return;
    this.found.settled = true;
    this.found.colon = kind === ":";
    if (this.found.colon) frame?.words.push("");
  }

  #open(list: boolean, frame: Frame | undefined): void {
    const path = frame === undefined ? this.path : [...frame.path, frame.list ? frame.words.length : (frame.key ?? "")];
    this.#frames.push({ list, path, words: [], key: undefined });
  }

  /** Takes words, or the blank where some may stand; false where the cursor is in what nobody can name. */
  #words(piece: Piece, frame: Frame): boolean {
    const { text, line } = this;
    if (this.found === undefined && line.cursor >= piece.start && line.cursor <= piece.end) return this.#atCursor(piece, frame);
    const source = text.slice(piece.start, piece.end);
    if ((frame.list || frame.key === undefined) && source.trim() !== "") frame.words.push(bare(source));
    return true;
  }

  #atCursor(piece: Piece, frame: Frame): boolean {
    const { text, line } = this;
    const from = Math.max(piece.start, line.start);
    if (text.slice(piece.start, from).trim() !== "" || (frame.list && frame.key !== undefined)) return false;
    const first = from + (/^\s*/.exec(text.slice(from, piece.end))?.[0].length ?? 0);
    const name = frame.list || frame.key !== undefined ? undefined : UNSPACED.exec(text.slice(first, piece.end))?.[0];
    const glued = name !== undefined && first + name.length <= line.cursor;
    const tokenFrom = glued ? first + name.length : Math.min(first, line.cursor);
    const token = tokenAt(text, tokenFrom, piece.end, line.cursor);
    if (token === undefined) return false;
    const key = glued ? name.slice(0, -1) : frame.key;
    const unspaced = glued || (this.#last?.kind === ":" && tokenFrom === this.#last.end);
    this.found = { frame, token, key, index: frame.words.length, unspaced, colon: false, settled: false };
    return true;
  }
}

function placeOf({ frame, token, key, index, unspaced, colon }: Found, text: string): CursorPlace | undefined {
  const common = { token, flow: true, column: 0, body: false, taken: frame.words.filter((word) => word !== "") };
  const lead = { start: token.start, text: "" };
  if (!frame.list && key === undefined) return { ...common, kind: "key", path: frame.path, lead, colon };
  if (colon || (frame.list && key !== undefined)) return undefined;
  const from = token.start - token.quote.length;
  return {
    ...common,
    kind: "value",
    path: [...frame.path, key ?? index],
    lead: unspaced ? { start: from, text: ` ${text.slice(from, token.start)}` } : lead,
    taken: frame.list ? common.taken : [],
    block: false,
  };
}

function bare(source: string): string {
  const trimmed = source.trim();
  return /^(["']).*\1$/s.test(trimmed) && trimmed.length > 1 ? trimmed.slice(1, -1) : trimmed;
}
