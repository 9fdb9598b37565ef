import type { Entry, Node } from "../../document/tree.ts";
import type { TextEdit } from "../../text/span.ts";
import type { Region } from "./regions.ts";

/** Between a field's name and its value on one line: a colon, one space. Within brackets on one line: a comma, one space. */
export function gapsIn(text: string, { base, entries, sound }: Region): TextEdit[] {
  if (!sound) return [];
  const edits: TextEdit[] = [];
  /** Writes `wanted` where there is nothing but the mark with blanks around it. */
  const gap = (start: number, end: number, mark: string, wanted: string) => {
    const written = text.slice(base + start, base + end);
    if (written === wanted || written.replace(/[ \t]+/g, "") !== mark) return;
    edits.push(...blanksOnly(base + start, written, mark, wanted));
  };
  const brackets = (node: Node, parts: readonly { readonly start: number; readonly end: number }[]) => {
    const [first, last] = [parts[0], parts.at(-1)];
    if (/[\r\n]/.test(text.slice(base + node.start, base + node.end))) return;
    if (first === undefined || last === undefined) return gap(node.start + 1, node.end - 1, "", "");
    gap(node.start + 1, first.start, "", "");
    for (const [index, { end }] of parts.slice(0, -1).entries()) gap(end, parts[index + 1]?.start ?? end, ",", ", ");
    gap(last.end, node.end - 1, "", "");
  };
  const ofNode = (node: Node | undefined): void => {
    if (node === undefined || node.kind === "text") return;
    if (node.kind === "map") {
      node.entries.forEach(ofEntry);
      if (node.flow) brackets(node, node.entries);
    } else {
      node.items.forEach(ofNode);
      const items = node.items.filter((item) => item !== undefined);
      if (node.flow && items.length === node.items.length) brackets(node, items);
    }
  };
  const ofEntry = ({ key, value }: Entry): void => {
    if (value !== undefined) gap(key.end, value.start, ":", ": ");
    ofNode(value);
  };
  entries.forEach(ofEntry);
  return edits;
}

/** The edits on either side of the mark: what is not blank stays untouched. */
function blanksOnly(start: number, written: string, mark: string, wanted: string): TextEdit[] {
  const at = mark === "" ? written.length : written.indexOf(mark);
  const after = at + mark.length;
  const [before, behind] = [
    { start, end: start + at, text: "" },
    { start: start + after, end: start + written.length, text: wanted.slice(mark.length) },
  ];
  return [before, behind].filter((edit) => written.slice(edit.start - start, edit.end - start) !== edit.text);
}
