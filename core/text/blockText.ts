const WIDTH = 118;

/**
 * The text as a folded YAML block (`>-`), to stand after a key that is indented by `indent` columns. Reading it gives the
 * text back, white space at its ends excepted. Text with line breaks becomes a literal block (`|-`), which keeps them.
 */
export function blockText(text: string, indent: number, lineBreak: string): string {
  const margin = " ".repeat(indent + 2);
  const lines = text.trim().split(/\r\n|\r|\n/);
  const [mark, body] = lines.length > 1 ? ["|-", lines] : [">-", folded(lines[0] ?? "", WIDTH - margin.length)];
  return [mark, ...body.map((line) => (line === "" ? "" : margin + line))].join(lineBreak);
}

/** Breaks at single spaces only: a run of spaces would not survive folding, and a line may not begin with one. */
function folded(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/(?<=\S) (?=\S)/)) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** Text that its source breaks over lines, on one line. */
export function unfolded(source: string): string {
  return source
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .join(" ");
}
