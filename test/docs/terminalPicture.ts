import { width } from "../../cli/output/excerpt.ts";

/** A picture is as wide as a terminal of so many columns; longer lines go on in the next, parted between words. */
const COLUMNS = 116;
const FONTS = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace";
const FONT_SIZE = 13;
const COLUMN_WIDTH = 7.8;
const LINE_HEIGHT = 19;
const MARGIN = 22;

const BACKGROUND = "#1c2128";
const TEXT = "#d8dee6";
const DIM = "#8f99a6";
const COLOURS: Readonly<Record<string, string>> = { 31: "#ff8378", 33: "#e6b450", 36: "#6fc3d6" };

interface Style {
  readonly colour?: string | undefined;
  readonly bold: boolean;
  readonly dim: boolean;
}

interface Cell extends Style {
  readonly character: string;
}

const PLAIN: Style = { bold: false, dim: false };

/**
 * The command and what it printed, in the colours it printed in, as an SVG that looks the same with any monospaced font.
 * Of a long page only the first lines, if a number of them is given.
 */
export function terminalPicture(command: string, printed: string, most = Number.POSITIVE_INFINITY): string {
  const prompt = [...cells("$ ", { ...PLAIN, dim: true }), ...cells(command, { ...PLAIN, bold: true })];
  const output = styledLines(printed.trimEnd());
  const more = output.length > most ? [cells("…", { ...PLAIN, dim: true })] : [];
  const lines = [prompt, [], ...output.slice(0, most), ...more].flatMap(wrapped);
  const columns = Math.max(...lines.map((line) => columnsOf(line)));
  const [wide, high] = [Math.ceil(columns * COLUMN_WIDTH) + 2 * MARGIN, lines.length * LINE_HEIGHT + 2 * MARGIN];
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}" role="img">`,
    `<title>${escaped(`What ${command} prints`)}</title>`,
    `<rect width="100%" height="100%" rx="10" fill="${BACKGROUND}"/>`,
    `<g font-family="${FONTS}" font-size="${FONT_SIZE}" fill="${TEXT}">`,
    ...lines.flatMap((line, index) => runsOf(line).map((run) => textElement(run, MARGIN + (index + 0.75) * LINE_HEIGHT))),
    "</g>",
    "</svg>",
  ].join("\n")}\n`;
}

function styledLines(printed: string): Cell[][] {
  const lines: Cell[][] = [[]];
  let style = PLAIN;
  for (const [part, code, text = ""] of printed.matchAll(/\x1b\[(\d+)m|([^\x1b\n]+)|\n/g)) {
    if (part === "\n") lines.push([]);
    else if (code !== undefined) style = styleAfter(style, code);
    else lines.at(-1)?.push(...cells(text, style));
  }
  return lines;
}

/** Throws for a code that no output of the product has had so far, so that no picture leaves one out. */
function styleAfter(style: Style, code: string): Style {
  if (code === "1") return { ...style, bold: true };
  if (code === "2") return { ...style, dim: true };
  if (code === "22") return { ...style, bold: false, dim: false };
  if (code === "39") return { ...style, colour: undefined };
  const colour = COLOURS[code];
  if (colour === undefined) throw new Error(`There is no way yet to draw the code ${code} of a terminal.`);
  return { ...style, colour };
}

function cells(text: string, style: Style): Cell[] {
  return [...new Intl.Segmenter().segment(text)].map(({ segment }) => ({ ...style, character: segment }));
}

function wrapped(line: readonly Cell[]): Cell[][] {
  if (line.length <= COLUMNS) return [[...line]];
  const space = line.findLastIndex(({ character }, index) => character === " " && index <= COLUMNS);
  const end = space > 0 ? space : COLUMNS;
  return [line.slice(0, end), ...wrapped(line.slice(space > 0 ? end + 1 : end))];
}

interface Run extends Style {
  readonly column: number;
  readonly text: string;
}

/** Stretches of one style without the spaces around them, so that each is placed by its column. */
function runsOf(line: readonly Cell[]): Run[] {
  const runs: { column: number; text: string; style: Style }[] = [];
  for (const [index, { character, ...style }] of line.entries()) {
    const run = runs.at(-1);
    const gap = character === " " && line[index + 1]?.character === " ";
    if (run !== undefined && !gap && sameStyle(run.style, style) && !run.text.endsWith("  ")) run.text += character;
    else runs.push({ column: columnsOf(line.slice(0, index)), text: character, style });
  }
  return runs
    .map(({ column, text, style }) => ({ ...style, column: column + text.length - text.trimStart().length, text: text.trim() }))
    .filter(({ text }) => text !== "");
}

function sameStyle(a: Style, b: Style): boolean {
  return a.bold === b.bold && a.dim === b.dim && a.colour === b.colour;
}

function textElement({ column, text, bold, dim, colour }: Run, y: number): string {
  const x = MARGIN + column * COLUMN_WIDTH;
  const place = `x="${tenths(x)}" y="${tenths(y)}" textLength="${tenths(width(text) * COLUMN_WIDTH)}"`;
  const fill = colour ?? (dim ? DIM : undefined);
  const style = `${bold ? ' font-weight="600"' : ""}${fill === undefined ? "" : ` fill="${fill}"`}`;
  return `<text ${place}${style}>${escaped(text)}</text>`;
}

function columnsOf(line: readonly Cell[]): number {
  return width(line.map(({ character }) => character).join(""));
}

function tenths(number: number): string {
  return String(Math.round(number * 10) / 10);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
