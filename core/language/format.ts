import type { Analysis } from "../analyse.ts";
import { parseDocument } from "../document/document.ts";
import { lineBreakOf, lineStartAt, nextLineAt } from "../text/lines.ts";
import { applyEdits, type Span, type TextEdit } from "../text/span.ts";
import { columnsOf } from "./format/columns.ts";
import { gapsIn } from "./format/gaps.ts";
import { ends, margins } from "./format/lineEdits.ts";
import { pageOf } from "./format/page.ts";
import { regionsOf } from "./format/regions.ts";
import { sameContent } from "./format/sameContent.ts";

/**
 * The edits that put a file's white space in order, none of them touching anything else:
 * fields and lists two columns in from what they belong to; one space behind a colon, a dash, and a comma within brackets;
 * no blanks at a line's end, no two blank lines in a row, and a line break at the end of the file.
 *
 * What stands in a text that goes over lines, in brackets that do, and between a value and its comment stays as it is, and so
 * does all of a stretch with a mistake in it. Lines keep their order. What the file says is the same afterwards: that is
 * tried on a copy, and edits that do not pass are not made.
 *
 * With `within`, only lines that one of the spans touches are changed.
 */
export function formatEdits({ document, shape }: Analysis, within?: readonly Span[]): TextEdit[] {
  if (document.unread) return [];
  const { text } = document;
  const regions = regionsOf(document);
  const page = pageOf(document, regions);
  const { goal, gaps } = columnsOf(page, regions);
  const inPlace = [...ends(page, lineBreakOf(text)), ...regions.flatMap((region) => gapsIn(text, region))];
  const wanted = within?.map((span) => linesOf(text, span));
  const isWanted = ({ start, end }: Span) => wanted?.some((each) => each.start <= start && end <= each.end) ?? true;
  for (const edits of [[...inPlace, ...margins(page, goal), ...gaps], inPlace]) {
    const chosen = edits.filter(isWanted).sort((a, b) => a.start - b.start || a.end - b.end);
    if (chosen.length === 0) return [];
    const after = parseDocument(applyEdits(text, chosen), shape.split);
    if (sameContent(document, after)) return chosen;
  }
  return [];
}

/** All of the lines that a span touches; that it ends where a line begins does not touch the line. */
function linesOf(text: string, { start, end }: Span): Span {
  const whole = end > start && lineStartAt(text, end) === end;
  return { start: lineStartAt(text, start), end: whole ? end : nextLineAt(text, end) };
}
