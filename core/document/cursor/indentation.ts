import { lineEndAt, lineStartAt, nextLineAt } from "../../text/lines.ts";
import type { Span } from "../../text/span.ts";
import type { Document } from "../document.ts";
import type { Path } from "../place.ts";
import type { Around, BlockLine } from "./cursorPlace.ts";
import { keyOf } from "./line.ts";
import { inTree } from "./tree.ts";

/** Further up than this nobody looks: a stretch that cannot be read is a line or two. */
const MOST_LINES = 500;

/** A key or a dash further out than the line, nearest last. */
interface Outer {
  readonly step: string | number;
  readonly column: number;
  /** What stands behind the colon, and where it begins. */
  readonly rest: string;
  readonly restStart: number;
}

/**
 * What a line belongs to where its stretch of the file could not be read: by indentation alone, from the line upwards.
 * Undefined where a line above is no field's name, for then nobody can say.
 */
export function byIndentation(document: Document, broken: Span, line: BlockLine): Around | undefined {
  const outer = outerKeys(document.text, broken, line);
  const innermost = outer?.at(-1);
  if (outer === undefined || innermost === undefined) return outer && inTree(document, line);
  const section = document.sections.findLast(({ base }) => base < broken.start);
  const top: Path = outer[0]?.column === 0 || section === undefined ? [] : [section.entry.name];
  const pathTo = (index: number) => [...top, ...outer.slice(0, index + 1).map(({ step }) => step)];
  const column = line.dash ? line.from - line.start : line.column;
  const below = linesBeside(linesBelow(document.text, line.end, broken.end), column);
  const beside = line.dash ? below : [...linesBeside(linesAbove(document.text, line.start, broken.start), column), ...below];
  const keys = keysAmong(beside);
  const own: Around = {
    path: pathTo(outer.length),
    holds: "nothing",
    column: keys?.column,
    parent: innermost.column,
    taken: keys?.names ?? [],
  };
  const text = outer.findIndex(({ rest }) => /^([|>]|["'](?!.*["']$))/.test(rest));
  if (text >= 0) return { ...own, path: pathTo(text), holds: "text" };
  const flow = outer.findIndex(({ rest }) => /^[[{]/.test(rest));
  if (flow >= 0) return { ...own, path: pathTo(flow), holds: "flow", flowStart: outer[flow]?.restStart ?? 0 };
  if (/^[^#]/.test(innermost.rest)) return { ...own, holds: "text" };
  if (line.dash) {
    const item = { index: 0, column: own.column, taken: own.taken };
    return { ...own, holds: "list", column: line.column, taken: [], item };
  }
  return keys === undefined ? own : { ...own, holds: "map" };
}

/** What stands alone as far as it was read, and has fields or items on the lines below that are no further in: it is one of them. */
export function withLinesBelow(text: string, around: Around, line: BlockLine): Around {
  const below = () => linesBelow(text, line.end, text.length);
  const [next] = below();
  const column = next?.dash ?? next?.column ?? 0;
  if (next === undefined || column > line.column || column <= around.parent) return around;
  if (next.dash !== undefined) {
    // Dashes may stand as far out as the key they belong to, which may be what is typed here.
    if (!line.blank && column === line.column) return around;
    const taken = linesBeside(below(), column).flatMap(({ dash, content }) => (dash === column ? [content] : []));
    return { ...around, holds: "list", column, taken, item: { index: 0, column: undefined, taken: [] } };
  }
  const keys = keyOf(next.content) && keysAmong(linesBeside(below(), column));
  return keys === undefined ? around : { ...around, holds: "map", column: keys.column, taken: keys.names };
}

/** The keys and dashes that the line belongs to; undefined where one of those lines is no field's name. */
function outerKeys(text: string, { start }: Span, line: BlockLine): Outer[] | undefined {
  const outer: Outer[] = [];
  // A list's dashes may stand below their key, as far out as it is.
  let limit = line.dash ? line.column + 1 : line.column;
  for (const { column, dash, content, end } of linesAbove(text, line.start, start)) {
    const itemOfSameList = line.dash && outer.length === 0 && dash === line.column;
    if (column < limit && !itemOfSameList) {
      const key = keyOf(content);
      if (key === undefined) return undefined;
      const rest = content.slice(key.colon + 1).trimStart();
      outer.unshift({ step: key.text, column, rest: rest.trimEnd(), restStart: end - rest.length });
      limit = column;
    }
    if (dash !== undefined && dash < limit && !itemOfSameList) {
      outer.unshift({ step: 0, column: dash, rest: "", restStart: end });
      limit = dash + 1;
    }
    if (outer[0]?.column === 0 && dash === undefined) break;
  }
  return outer;
}

/** The lines next to this one, up to what they all belong to. */
function linesBeside(lines: Iterable<Line>, own: number): Line[] {
  const beside: Line[] = [];
  for (const line of lines) {
    if (line.column < own || (line.dash !== undefined && line.dash < own && line.column !== own)) break;
    beside.push(line);
    if (line.dash !== undefined && line.column === own) break;
  }
  return beside;
}

/** The keys furthest out: those of one map, if they are of any. */
function keysAmong(lines: readonly Line[]): { column: number; names: string[] } | undefined {
  const column = lines.reduce((least, line) => Math.min(least, line.column), Number.POSITIVE_INFINITY);
  const names = lines.flatMap((line) => (line.column === column ? (keyOf(line.content)?.text ?? []) : []));
  return names.length === 0 ? undefined : { column, names };
}

interface Line {
  /** Of the first word, behind a dash if there is one. */
  readonly column: number;
  readonly dash: number | undefined;
  readonly content: string;
  readonly end: number;
}

/** The lines above, nearest first, without blank ones and comments. */
function* linesAbove(text: string, from: number, to: number): Generator<Line> {
  let start = from;
  for (let count = 0; start > to && count < MOST_LINES; count++) {
    const end = start - (text.startsWith("\r\n", start - 2) ? 2 : 1);
    start = Math.max(to, lineStartAt(text, end));
    const line = lineFrom(text, start, end);
    if (line !== undefined) yield line;
  }
}

/** The lines below, nearest first, without blank ones and comments. */
function* linesBelow(text: string, from: number, to: number): Generator<Line> {
  let start = nextLineAt(text, from);
  for (let count = 0; start < to && count < MOST_LINES; count++) {
    const line = lineFrom(text, start, lineEndAt(text, start));
    if (line !== undefined) yield line;
    start = nextLineAt(text, start);
  }
}

function lineFrom(text: string, start: number, end: number): Line | undefined {
  const [lead = "", indent = "", dash = ""] = /^([ \t\u00a0\ufeff]*)((?:-[ \t]+)*)/.exec(text.slice(start, end)) ?? [];
  const content = text.slice(start + lead.length, end);
  if (content === "" || content.startsWith("#")) return undefined;
  return { column: lead.length, dash: dash === "" ? undefined : indent.length, content, end };
}
