import type { Lines } from "../text/lines.ts";
import type { Fold } from "./folding.ts";

/** A line with something in it, and the last of the lines that belong to it so far. */
interface Open {
  readonly line: number;
  readonly indent: number;
  last: number;
}

/** Gathers folds line by line: fields and items with what is indented below them, and runs of comments. */
export class LineFolds {
  readonly #folds: Fold[] = [];
  readonly #open: Open[] = [];
  #comments: { first: number; last: number; indent: number } | undefined;

  /** A line of a text that began above. */
  text(line: number): void {
    const top = this.#open.at(-1);
    if (top !== undefined) top.last = line;
  }

  /** A comment belongs to what it is indented below. `apart`: it goes on with no comment above it. */
  comment(line: number, indent: number, apart: boolean): void {
    if (apart || this.#comments?.indent !== indent) this.#endComments();
    this.#comments = { first: this.#comments?.first ?? line, last: line, indent };
    const owner = this.#open.findLast((each) => each.indent < indent);
    if (owner !== undefined) owner.last = line;
  }

  blank(): void {
    this.#endComments();
  }

  field(line: number, indent: number): void {
    this.#endComments();
    this.#close(indent);
    this.#open.push({ line, indent, last: line });
  }

  finish(): Fold[] {
    this.#endComments();
    this.#close(0);
    return this.#folds;
  }

  #close(indent: number): void {
    for (let top = this.#open.at(-1); top !== undefined && top.indent >= indent; top = this.#open.at(-1)) {
      this.#open.pop();
      const around = this.#open.at(-1);
      if (around !== undefined) around.last = Math.max(around.last, top.last);
      if (top.last > top.line) this.#folds.push({ first: top.line, last: top.last, kind: "field" });
    }
  }

  #endComments(): void {
    const { first, last } = this.#comments ?? { first: 0, last: 0 };
    if (last > first) this.#folds.push({ first, last, kind: "comment" });
    this.#comments = undefined;
  }
}

/**
 * How far in a line begins, and with what; no mark where it is blank. In half columns: a list's dash stands half a column
 * further in than a field would, as a list may stand right below its field's name.
 */
export function lookOf({ text, starts }: Lines, line: number): { readonly indent: number; readonly mark: string | undefined } {
  const start = starts[line] ?? 0;
  let at = start;
  while (text[at] === " " || text[at] === "\t" || text[at] === "\ufeff") at++;
  const mark = text[at];
  if (mark === undefined || mark === "\n" || mark === "\r") return { indent: 0, mark: undefined };
  const isItem = mark === "-" && /\s/.test(text[at + 1] ?? "\n");
  return { indent: 2 * (at - start) + (isItem ? 1 : 0), mark };
}
