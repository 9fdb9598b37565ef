import { lineStartAt } from "../../text/lines.ts";
import type { Document, Placed, Section } from "../document.ts";
import type { Path } from "../place.ts";
import type { ListNode, Node } from "../tree.ts";
import type { Around, BlockLine } from "./cursorPlace.ts";

/** What a line belongs to, by the tree of all that stands around it: what the line itself was read as is left out. */
export function inTree(document: Document, line: BlockLine): Around | undefined {
  return new Descent(document, line).map(document.sections, [], -1);
}

/** The names of a map's fields, as written and as read, but for those on the cursor's line. */
export function namesBeside(placed: readonly Placed[], { start, end }: { start: number; end: number }): string[] {
  const others = placed.filter(({ entry, base }) => base + entry.start < start || base + entry.start > end);
  return others.flatMap(({ entry }) => (entry.name === entry.key.text ? [entry.name] : [entry.name, entry.key.text]));
}

class Descent {
  readonly document: Document;
  readonly line: BlockLine;

  constructor(document: Document, line: BlockLine) {
    this.document = document;
    // A byte order mark belongs to what the first line was read as.
    this.line = { ...line, start: lineStartAt(document.text, line.start) };
  }

  map(placed: readonly Placed[], path: Path, parent: number): Around | undefined {
    const { line } = this;
    const above = placed.findLast(({ entry, base }) => base + entry.start < line.start);
    if (above !== undefined) {
      const column = this.#columnOf(above.base + above.entry.start);
      if (
        column < line.column ||
        this.#reachesPast(above) ||
        (line.dash && column === line.column && opensList(above.entry.value))
      ) {
        return this.#value(above, [...path, above.entry.name], column);
      }
    }
    const beside = placed.find(({ entry, base }) => base + entry.start < line.start || base + entry.start > line.end);
    const column = beside && this.#columnOf(beside.base + beside.entry.start);
    // A name being typed above fields that stand further in is the name that they belong to.
    const isTheirs = above === undefined && !line.blank && column !== undefined && parent < line.column && line.column < column;
    if (isTheirs) return { path, holds: "map", column: undefined, parent, taken: [] };
    return { path, holds: "map", column, parent, taken: namesBeside(placed, line) };
  }

  /** Whether the entry goes on below the line: then the line is in it, wherever the line is indented to. */
  #reachesPast(placed: Placed): boolean {
    const last = (placed as Section).children?.at(-1) ?? placed;
    return this.document.text.slice(this.line.end, last.base + last.entry.end).trim() !== "";
  }

  #value(placed: Placed, path: Path, parent: number): Around | undefined {
    const children = (placed as Section).children;
    if (children !== undefined) return this.map(children, path, parent);
    return this.#node(placed.entry.value, placed.base, path, parent);
  }

  #node(node: Node | undefined, base: number, path: Path, parent: number): Around | undefined {
    const nothing: Around = { path, holds: "nothing", column: undefined, parent, taken: [] };
    if (node === undefined) return nothing;
    const own = base + node.start >= this.line.start;
    if (node.kind === "text") return own ? nothing : { ...nothing, holds: "text" };
    if (node.flow) return own ? nothing : { ...nothing, holds: "flow", flowStart: base + node.start };
    if (node.kind === "list") return this.#list(node, base, path, parent);
    return this.map(
      node.entries.map((entry) => ({ entry, base })),
      path,
      parent,
    );
  }

  #list(node: ListNode, base: number, path: Path, parent: number): Around | undefined {
    const { line, document } = this;
    const column = this.#columnOf(base + node.start);
    const index = node.items.findLastIndex((item) => item !== undefined && base + item.start < line.start);
    if (line.column <= column) {
      const beside = node.items.filter(
        (item) => item !== undefined && (base + item.start < line.start || base + item.start > line.end),
      );
      const taken = beside.flatMap((item) => (item?.kind === "text" ? [item.text] : []));
      const item = line.dash ? this.#item(node, base, index + 1) : { index: index + 1, column: undefined, taken: [] };
      return item && { path, holds: "list", column, parent, taken, item };
    }
    if (line.dash) return undefined;
    if (/(^|[\r\n])[ \t]*-[ \t]*[\r\n]\s*$/.test(document.text.slice(Math.max(0, line.start - 200), line.start))) {
      return { path: [...path, index + 1], holds: "nothing", column: undefined, parent: column, taken: [] };
    }
    return this.#node(node.items[index], base, [...path, index], column);
  }

  /** The item that begins on the cursor's line; undefined where more of it stands below that leaves no room for another. */
  #item(node: ListNode, base: number, index: number): Around["item"] {
    const { line, document } = this;
    const own = node.items.find((item) => {
      const start = base + (item?.start ?? -1);
      return start >= line.from && (start <= line.end || document.text.slice(line.end, start).trim() === "");
    });
    if (own?.kind !== "map" || own.flow) {
      return own !== undefined && base + own.start > line.end ? undefined : { index, column: undefined, taken: [] };
    }
    const placed = own.entries.map((entry) => ({ entry, base }));
    const below = placed.find(({ entry }) => base + entry.start > line.end);
    return { index, column: below && this.#columnOf(base + below.entry.start), taken: namesBeside(placed, line) };
  }

  #columnOf(offset: number): number {
    const start = lineStartAt(this.document.text, offset);
    return offset - start - (this.document.text[start] === "\ufeff" && offset > start ? 1 : 0);
  }
}

function opensList(value: Node | undefined): boolean {
  return value === undefined || (value.kind === "list" && !value.flow);
}
