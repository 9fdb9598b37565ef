import type { Document } from "../document/document.ts";
import { find } from "../document/locate.ts";
import { listItems } from "../shape/reading.ts";
import type { Schema } from "../shape/schema.ts";
import type { TextEdit } from "../text/span.ts";
import { addField } from "./addField.ts";
import type { Change } from "./change.ts";
import { set } from "./set.ts";
import { columnAt, lineBreak, lineEnd, target } from "./target.ts";
import { itemLine, scalarInFlow } from "./writeYaml.ts";

/** Adds an item at the end of a list; makes the list, and its field, where there is none yet. */
export function addItem(document: Document, schema: Schema, { to, value }: Extract<Change, { kind: "add-item" }>): TextEdit[] {
  const found = target(document, to);
  if (found === undefined) {
    const name = to.at(-1);
    const parent = to.slice(0, -1);
    const reached = parent.length === 0 || find(document, parent)?.depth === parent.length;
    if (typeof name !== "string" || !reached) return [];
    return addField(document, schema, { kind: "add-field", to: parent, name, value: [value] });
  }
  const { node, base } = found;
  const emptyList = node?.kind === "list" && node.items.length === 0;
  const writtenNull = node?.kind === "text" && node.type === "null";
  if (node === undefined || emptyList || writtenNull) return set(document, { kind: "set", at: to, value: [value] });
  // A list that was written as text, and is read as a list.
  if (node.kind === "text") return set(document, { kind: "set", at: to, value: [...listItems(node.text), value] });
  if (node.kind !== "list") return [];
  if (node.flow) {
    const at = base + node.end - 1;
    return [{ start: at, end: at, text: `, ${scalarInFlow(value)}` }];
  }
  const at = lineEnd(document, base + node.end);
  const margin = { indent: columnAt(document, base + node.start), lineBreak: lineBreak(document) };
  return [{ start: at, end: at, text: margin.lineBreak + itemLine(value, margin) }];
}
