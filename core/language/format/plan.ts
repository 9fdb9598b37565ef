import type { Entry, ListNode, Node } from "../../document/tree.ts";
import type { TextEdit } from "../../text/span.ts";
import { BLANK, CONTENT, MORE, type Page } from "./page.ts";
import type { Region } from "./regions.ts";

/** How far in a field stands, beyond what it belongs to. */
export const STEP = 2;

/** Where the lines of one region belong. */
export interface Plan {
  /** By line: the column of its first visible character, in columns from 0. */
  readonly goals: ReadonlyMap<number, number>;
  /** Blanks too many behind a list's dashes. */
  readonly gaps: readonly TextEdit[];
}

/** The plan of a region whose fields belong at `column`. Undefined where a line of it is not understood as a field or an item. */
export function planOf(page: Page, region: Region, column: number): Plan | undefined {
  if (!region.sound || region.entries.length === 0) return undefined;
  const planner = new Planner(page, region.base);
  return planner.map(region.entries, column, false) && planner.coversAll(region) ? planner : undefined;
}

/** Each step says whether all was understood. */
class Planner implements Plan {
  readonly goals = new Map<number, number>();
  readonly gaps: TextEdit[] = [];
  readonly #page: Page;
  readonly #base: number;

  constructor(page: Page, base: number) {
    this.#page = page;
    this.#base = base;
  }

  /** `inItem`: the first field stands on its item's line, behind the dash. */
  map(entries: readonly Entry[], column: number, inItem: boolean): boolean {
    return entries.every((entry, index) => {
      const { line, column: own } = this.#place(entry.start);
      if (this.#place(entry.key.end).line !== line) return false;
      if (index > 0 || !inItem) {
        if (own !== this.#page.column[line] || this.goals.has(line)) return false;
        this.goals.set(line, column);
      }
      return this.#value(entry.value, line, column, column - own);
    });
  }

  /** `line` and `column` are the field's; `by` is how far it moves. */
  #value(node: Node | undefined, line: number, column: number, by: number): boolean {
    if (node === undefined) return true;
    if (node.kind === "text" || node.flow) return this.#moved(line, this.#place(node.end).line, by);
    if (this.#place(node.start).line === line) return false;
    return node.kind === "map" ? this.map(node.entries, column + STEP, false) : this.#list(node, column + STEP);
  }

  #list({ items }: ListNode, column: number): boolean {
    return items.every((item) => {
      if (item === undefined) return false;
      const { line, column: own } = this.#place(item.start);
      const start = this.#base + item.start - own;
      const [lead, margin = "", gap = ""] = /^( *)-( +)$/.exec(this.#page.text.slice(start, start + own)) ?? [];
      if (lead === undefined || this.goals.has(line)) return false;
      this.goals.set(line, column);
      const end = start + own;
      if (gap !== " ") this.gaps.push({ start: end - gap.length + 1, end, text: "" });
      if (item.kind === "map" && !item.flow) return this.map(item.entries, column + STEP, true);
      return item.kind === "text" || item.flow ? this.#moved(line, this.#place(item.end).line, column - margin.length) : false;
    });
  }

  /** The lines below the first one, to the last, move by so much. */
  #moved(first: number, last: number, by: number): boolean {
    const { kind, column } = this.#page;
    for (let line = first + 1; line <= last; line++) {
      const own = column[line] ?? 0;
      const isEmpty = this.#isEmpty(line);
      if (!isEmpty && own + by < 0) return false;
      if (kind[line] !== BLANK) this.goals.set(line, isEmpty && own === 0 ? 0 : Math.max(0, own + by));
    }
    return true;
  }

  #isEmpty(line: number): boolean {
    const { text, lines } = this.#page;
    return text.slice(lines.startOf(line), lines.endOf(line)).trim() === "";
  }

  /** Whether every line with something in it has its place. */
  coversAll({ start, end }: Region): boolean {
    const { lines, kind, text } = this.#page;
    for (let line = lines.lineAt(start); line < lines.starts.length && lines.startOf(line) < end; line++) {
      if ((kind[line] !== CONTENT && kind[line] !== MORE) || this.goals.has(line)) continue;
      if (!/^(---|\.\.\.)(\s|$)/.test(text.slice(lines.startOf(line), lines.startOf(line) + 4))) return false;
    }
    return true;
  }

  #place(offset: number): { line: number; column: number } {
    const { lines } = this.#page;
    return lines.position(this.#base + offset);
  }
}
