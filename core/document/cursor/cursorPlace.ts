import type { Span } from "../../text/span.ts";
import type { Path } from "../place.ts";

/** What may be written where the cursor stands. Offsets are UTF-16 units from the start of the file. */
export type CursorPlace =
  /** In a comment that starts at `start`. */
  | { readonly kind: "comment"; readonly start: number }
  /** In a text of several lines; `path` is the text's. */
  | { readonly kind: "text"; readonly path: Path }
  /** The name of a field; `path` is the map's. */
  | KeyPlace
  /** What stands behind a colon or a dash, or alone below a key; `path` is its own. */
  | ValuePlace;

export interface KeyPlace extends Written {
  readonly kind: "key";
  /** A colon follows already: only the name is being written. */
  readonly colon: boolean;
}

export interface ValuePlace extends Written {
  readonly kind: "value";
  /** On a line of its own or behind a dash: the first field of a map, or the first dash of a list, may stand here too. */
  readonly block: boolean;
}

interface Written {
  readonly path: Path;
  readonly token: Token;
  /** What an edit of the token begins with: indentation, a dash or a space that is missing, and from where it replaces. */
  readonly lead: { readonly start: number; readonly text: string };
  /** Between brackets or braces. */
  readonly flow: boolean;
  /** The column of what is written. Lines that belong to it are indented further. */
  readonly column: number;
  /** Lines below are indented further: they would belong to a name that is written here. */
  readonly body: boolean;
  /** The names the map has, or the words the list has, but for the one at the cursor. */
  readonly taken: readonly string[];
}

/** The word or words at the cursor, without quotation marks, as long as the cursor's line goes. */
export interface Token extends Span {
  /** What stands before the cursor. */
  readonly typed: string;
  readonly quote: "" | '"' | "'";
  /** The offset behind the closing quotation mark; undefined where there is none. */
  readonly closed: number | undefined;
}

/** The cursor's line, as far as its indentation says something. */
export interface BlockLine extends Span {
  readonly cursor: number;
  /** Where the text behind indentation and dash begins. */
  readonly from: number;
  /** The column of the dash, of the first character, or, on a blank line, of the cursor. */
  readonly column: number;
  readonly dash: boolean;
  /** Nothing stands on it, or nothing behind its dash. */
  readonly blank: boolean;
}

/** What the cursor's line belongs to, by its column. */
export interface Around {
  readonly path: Path;
  readonly holds: "map" | "list" | "nothing" | "text" | "flow";
  /** Where its braces or brackets open. */
  readonly flowStart?: number;
  /** Where its keys or dashes stand; undefined where it has none besides the cursor's line. */
  readonly column: number | undefined;
  /** Of the key that it belongs to; -1 for the file. */
  readonly parent: number;
  readonly taken: readonly string[];
  /** Of a list whose item begins on the cursor's line: the item's number, and its fields on the lines below. */
  readonly item?: { readonly index: number; readonly column: number | undefined; readonly taken: readonly string[] };
}
