import { lastAtMost } from "./span.ts";

/** Line and column from 0, the column in UTF-16 units: the language server protocol's own position. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Where lines begin. A line ends at `\n`, `\r\n` or a lone `\r`, as the language server protocol has it
 * (so NEL and U+2028 end none).
 */
export class Lines {
  readonly starts: readonly number[];
  readonly text: string;

  constructor(text: string) {
    this.text = text;
    const starts = [0];
    const loneReturns = /\r(?!\n)/.test(text);
    if (loneReturns) for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
    else for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    this.starts = starts;
  }

  /** The line, from 0, that holds the offset. */
  lineAt(offset: number): number {
    return Math.max(0, lastAtMost(this.starts, offset));
  }

  position(offset: number): Position {
    const line = this.lineAt(offset);
    return { line, column: offset - this.startOf(line) };
  }

  offset({ line, column }: Position): number {
    return Math.min(this.startOf(line) + column, this.endOf(line));
  }

  /** The offset at which the line begins; the text's end for a line past the last. */
  startOf(line: number): number {
    return this.starts[line] ?? this.text.length;
  }

  /** The offset just before the line's break. */
  endOf(line: number): number {
    let end = this.startOf(line + 1);
    if (line + 1 >= this.starts.length) return end;
    if (this.text[end - 1] === "\n") end--;
    if (this.text[end - 1] === "\r") end--;
    return end;
  }

  /** The line's text without its break. */
  lineText(line: number): string {
    return this.text.slice(this.startOf(line), this.endOf(line));
  }
}

/**
 * The line break that the text uses: that of its first line, `\n` where it has only one line. A lone `\r` counts only in a
 * text without any other: elsewhere it is an accident of pasting, and is read as a space.
 */
export function lineBreakOf(text: string): "\n" | "\r\n" | "\r" {
  const first = /\r?\n/.exec(text)?.[0] ?? /\r/.exec(text)?.[0];
  return (first as "\n" | "\r\n" | "\r" | undefined) ?? "\n";
}

/** Where the line that holds the offset starts. */
export function lineStartAt(text: string, offset: number): number {
  return offset === 0 ? 0 : Math.max(text.lastIndexOf("\n", offset - 1), loneReturnBefore(text, offset)) + 1;
}

/** The offset before the break of the line that holds the offset. */
export function lineEndAt(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text[at] !== "\n" && text[at] !== "\r") at++;
  return at;
}

/** The offset behind the break of the line that holds the offset. */
export function nextLineAt(text: string, offset: number): number {
  const end = lineEndAt(text, offset);
  return end + (text.startsWith("\r\n", end) ? 2 : end < text.length ? 1 : 0);
}

/** Behind the next `\n` from the offset on, or the text's end. */
export function lineFeedAfter(text: string, offset: number): number {
  const at = text.indexOf("\n", offset);
  return at === -1 ? text.length : at + 1;
}

/** A `\r` that ends a line by itself. Looked for on the line only: it is rare, and files are long. */
function loneReturnBefore(text: string, offset: number): number {
  for (let at = offset - 1; at >= 0 && text[at] !== "\n"; at--) if (text[at] === "\r" && text[at + 1] !== "\n") return at;
  return -1;
}
