import { applyEdits } from "../../text/span.ts";
import { compose } from "../compose.ts";
import type { Mend } from "./mend.ts";
import { type FindMend, offered } from "./mend.ts";

/** A line that is indented neither like its neighbours nor under them: tried at each indentation in use, nearest first. */
export const indentation: FindMend = ({ text, error, lines, line: at }) => {
  if (!["BAD_INDENT", "UNEXPECTED_TOKEN", "BLOCK_AS_IMPLICIT_KEY"].includes(error.code)) return undefined;
  // A key that is too far in looks to YAML as though the value above it went on.
  const below = lines.slice(lines.indexOf(at) + 1).find(({ text: each }) => each.trim() !== "");
  const line = error.code === "BLOCK_AS_IMPLICIT_KEY" && below !== undefined ? below : at;
  const index = lines.indexOf(line);
  const block = [line, ...blockBelow(lines.slice(index + 1), line.indent)];
  const columns = [...new Set(lines.slice(0, index).map((other) => other.indent))]
    .filter((column) => column !== line.indent)
    .sort((a, b) => Math.abs(a - line.indent) - Math.abs(b - line.indent) || b - a);
  for (const column of columns) {
    const by = column - line.indent;
    const edits = block
      .filter((each) => each.text.trim() !== "" && each.indent + by >= 0)
      .map((each) => ({ start: each.start, end: each.start + each.indent, text: " ".repeat(each.indent + by) }));
    const left = compose(applyEdits(text, edits)).errors[0];
    if (left !== undefined && left.pos[0] <= error.pos[0] + by) continue;
    const mend: Omit<Mend, "corrections"> = {
      message: `This line is indented by ${line.indent} spaces; ${column} would fit the lines around it.`,
      start: line.start,
      end: line.start + line.indent,
      edits,
    };
    return offered(`Indent by ${column} spaces`, false, mend);
  }
  return undefined;
};

function blockBelow<L extends { indent: number; text: string }>(lines: readonly L[], indent: number): L[] {
  const end = lines.findIndex((line) => line.text.trim() !== "" && line.indent <= indent);
  return lines.slice(0, end === -1 ? lines.length : end);
}
