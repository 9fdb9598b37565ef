import type { Document } from "../document.ts";
import { find } from "../locate.ts";
import type { Path } from "../place.ts";
import type { Around, BlockLine, CursorPlace, KeyPlace, Token } from "./cursorPlace.ts";
import { inFlow } from "./flow.ts";
import { bodyBelow, type LinePart } from "./line.ts";

/** What has more words is no name that somebody is typing. */
const MOST_WORDS = 12;

/** A part of the cursor's line, and what the line belongs to, taken together. */
export class Placing {
  readonly document: Document;
  readonly line: BlockLine;
  readonly around: Around;

  constructor(document: Document, line: BlockLine, around: Around) {
    this.document = document;
    this.line = line;
    this.around = around;
  }

  place(part: Exclude<LinePart, { kind: "comment" }>): CursorPlace | undefined {
    const { around, line, document } = this;
    if (part.kind === "flow") {
      const path = part.key === undefined ? this.#start() : this.#field(part.key, part.keyStart);
      return path && inFlow(document.text, part.start, path, { ...line, end: flowEnd(document, path, line) });
    }
    if (part.kind === "value") return this.#value(part);
    if (around.holds === "map" || part.colon) return this.#key(part.token, part.colon);
    return this.#first(part.token);
  }

  /** The path of what begins on this line. */
  #start(): Path | undefined {
    const { path, holds, item } = this.around;
    if (holds === "list") return item && [...path, item.index];
    if (holds !== "nothing") return undefined;
    return this.line.dash ? [...path, 0] : path;
  }

  /** The path of the map whose fields stand on this line. */
  #mapPath(): Path | undefined {
    const { holds, path } = this.around;
    if (holds === "list") return this.line.dash ? this.#start() : undefined;
    return path;
  }

  #field(key: string, keyStart: number): Path | undefined {
    const path = this.#mapPath();
    return path && [...path, nameRead(this.document, path, key, keyStart)];
  }

  #key(token: Token, colon: boolean): KeyPlace | undefined {
    const path = this.#mapPath();
    if (path === undefined || token.typed.split(" ").length > MOST_WORDS) return undefined;
    const { around, line } = this;
    const inItem = around.holds === "list" && line.dash;
    const below = inItem ? around.item : around;
    const column = this.#column(below?.column);
    // Where what stands on the line cannot be moved, it has to stand right.
    if (inItem ? column !== line.from - line.start : colon && column !== line.column) return undefined;
    const lead = colon || inItem ? { start: token.start, text: "" } : this.#lead(token, column);
    const lines = bodyBelow(this.document.text, line, column);
    if (lines === "text" && !colon) return undefined;
    const body = lines === "fields";
    return { kind: "key", path, token, lead, flow: false, column, body, taken: below?.taken ?? [], colon };
  }

  /** What stands alone below a key, in a new item, or behind a dash. */
  #first(token: Token): CursorPlace | undefined {
    const path = this.#start();
    if (path === undefined) return undefined;
    const { around, line } = this;
    const common = { kind: "value", path, token, flow: false, body: false, block: true } as const;
    if (line.dash) {
      // Fields below the dash say that this is another one of them.
      if (around.item?.column !== undefined) return this.#key(token, false);
      const column = line.from - line.start;
      const lead = { start: token.start, text: "" };
      return this.#hasMore(line.column) ? undefined : { ...common, column, lead, taken: around.taken };
    }
    const column = around.holds === "list" ? (around.column ?? line.column) : this.#column(undefined);
    const lead = this.#lead(token, column);
    if (around.holds !== "list") {
      const body = bodyBelow(this.document.text, line, column) === "fields";
      return { ...common, column, body, lead, taken: [] };
    }
    if (this.#hasMore(column)) return undefined;
    return { ...common, column: column + 2, lead: { ...lead, text: `${lead.text}- ` }, taken: around.taken };
  }

  /** Whether the lines below are further in than a dash at this column, so that they are of its item. */
  #hasMore(column: number): boolean {
    return bodyBelow(this.document.text, this.line, column + 1) !== undefined;
  }

  #value({ key, keyStart, token, colonEnd }: Extract<LinePart, { kind: "value" }>): CursorPlace | undefined {
    const path = this.#field(key, keyStart);
    const { document, line, around } = this;
    const stands = line.dash || around.column === undefined || around.column === line.column;
    if (path === undefined || !stands) return undefined;
    const from = token.start - token.quote.length;
    const lead = from === colonEnd ? { start: from, text: ` ${token.quote}` } : { start: token.start, text: "" };
    const column = keyStart - line.start;
    const standing = find(document, path);
    const goesOn = standing?.depth === path.length && endOf(standing) > line.end;
    if (goesOn && standing.node?.kind === "text") return { kind: "text", path };
    if (goesOn || bodyBelow(document.text, line, column) !== undefined) return undefined;
    return { kind: "value", path, token, lead, flow: false, column, body: false, taken: [], block: false };
  }

  /** Where a field on this line has to stand: beside its siblings, or further in than what it belongs to. */
  #column(beside: number | undefined): number {
    const { line, around } = this;
    if (line.dash) return beside ?? line.from - line.start;
    return beside ?? (line.column > around.parent ? line.column : around.parent + 2);
  }

  /** Puts right an indentation that no field could have here. */
  #lead(token: Token, column: number): { start: number; text: string } {
    const { start, from } = this.line;
    const indent = " ".repeat(column);
    const own = token.start - token.quote.length;
    if (this.document.text.slice(start, from) === indent) return { start: token.start, text: "" };
    return own === from ? { start, text: indent + token.quote } : { start: token.start, text: "" };
  }
}

/** Brackets and braces that are longer are read no further. */
const MOST_FLOW = 5000;

/** Where the brackets or braces at a path end, if that is below the line. */
export function flowEnd(document: Document, path: Path, { end }: BlockLine): number {
  const found = find(document, path);
  if (found?.depth !== path.length || found.node === undefined || found.node.kind === "text" || !found.node.flow) return end;
  return Math.max(end, Math.min(found.base + found.node.end, end + MOST_FLOW));
}

function endOf({ node, children, base }: NonNullable<ReturnType<typeof find>>): number {
  const last = children?.at(-1);
  if (last !== undefined) return last.base + last.entry.end;
  return node === undefined ? 0 : base + node.end;
}

/** What the key at that offset was read as; where it was not read, as it is written. */
function nameRead(document: Document, map: Path, written: string, keyStart: number): string {
  const found = map.length === 0 ? undefined : find(document, map);
  if (map.length > 0 && found?.depth !== map.length) return written;
  const placed = found === undefined ? document.sections : found.children;
  const child = placed?.find(({ entry, base }) => base + entry.key.start === keyStart);
  if (child !== undefined) return child.entry.name;
  const entries = found?.node?.kind === "map" ? found.node.entries : [];
  return entries.find(({ key }) => (found?.base ?? 0) + key.start === keyStart)?.name ?? written;
}
