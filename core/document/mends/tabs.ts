import type { TextEdit } from "../../text/span.ts";
import { applyEdits } from "../../text/span.ts";
import { compose } from "../compose.ts";
import { type FindMend, type Line, offered } from "./mend.ts";

/** Columns a tab may have stood for, likeliest first. */
const WIDTHS = [2, 4, 1, 8, 3, 6];

/** Tabs at the start of lines: all of a segment in one problem, with the width that makes it readable. */
export const tabs: FindMend = ({ text, lines }) => {
  const tabbed = lines.filter((line) => /^ *\t/.test(line.text) && line.text.trim() !== "");
  const [first] = tabbed;
  if (first === undefined) return undefined;
  const spaced = (width: number): TextEdit[] =>
    tabbed.map(({ start, indent, text: line }) => ({
      start,
      end: start + indent,
      text: line.slice(0, indent).replaceAll("\t", " ".repeat(width)),
    }));
  const tries = WIDTHS.filter((width) => fits(lines, first, width)).map(spaced);
  const works = tries.find((edits) => compose(applyEdits(text, edits)).errors.length === 0);
  return offered("Replace tabs by spaces", works !== undefined, {
    message: "This line uses a tab; YAML indents with spaces.",
    start: first.start,
    end: first.start + first.indent,
    edits: works ?? spaced(WIDTHS[0] as number),
  });
};

/** Below a key that has nothing behind its colon a line belongs further in; below any other, no further. */
function fits(lines: readonly Line[], first: Line, width: number): boolean {
  const above = lines.slice(0, lines.indexOf(first)).findLast(({ text }) => !/^\s*(#|$)/.test(text));
  if (above === undefined) return true;
  const column = first.text.slice(0, first.indent).replaceAll("\t", " ".repeat(width)).length;
  return /:\s*(#.*)?$/.test(above.text) ? column > above.indent : column <= above.indent;
}
