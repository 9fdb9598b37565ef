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
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
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

/** The line break that the text uses: that of its first line, `\n` where it has only one line. */
export function lineBreakOf(text: string): "\n" | "\r\n" {
  const first = text.indexOf("\n");
  return first > 0 && text[first - 1] === "\r" ? "\r\n" : "\n";
}
