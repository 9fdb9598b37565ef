import type { Document, Placed } from "../document/document.ts";
import type { Found } from "../document/locate.ts";
import { type Json, type Schema, schemaAt } from "../shape/schema.ts";
import type { TextEdit } from "../text/span.ts";
import { lastLineEnd } from "./blocks.ts";
import type { Change } from "./change.ts";
import { set } from "./set.ts";
import { columnAt, lineBreak, lineEnd, lineStart, target } from "./target.ts";
import { mapLines, scalar, scalarInFlow } from "./writeYaml.ts";

/**
 * Adds a field to a map, after the last of the fields that the schema has before it. One that stands there empty is filled;
 * one that holds something is left alone.
 */
export function addField(
  document: Document,
  schema: Schema,
  { to, name, value }: Extract<Change, { kind: "add-field" }>,
): TextEdit[] {
  const standing = target(document, [...to, name]);
  if (standing !== undefined) {
    const empty = standing.node === undefined && standing.children === undefined;
    return empty && value !== null ? set(document, { kind: "set", at: [...to, name], value }) : [];
  }
  if (to.length === 0) return addSection(document, { [name]: value });
  const found = target(document, to);
  if (found === undefined) return [];
  if (found.children !== undefined) return amongEntries(document, found.children, name, value);
  // Below a text or a list no field can stand.
  if (found.node !== undefined && found.node.kind !== "map") return [];
  const order = Object.keys(schemaAt(schema, to)?.properties ?? {});
  return found.node?.kind === "map" && found.node.flow
    ? intoBrackets(found, name, value)
    : intoBlock(document, found, order, name, value);
}

function addSection(document: Document, section: { readonly [name: string]: Json }): TextEdit[] {
  const { text } = document;
  const end = text.length;
  const br = lineBreak(document);
  const gap = text === "" || text.endsWith("\n") ? "" : br;
  return [{ start: end, end, text: `${gap}${mapLines({ ...section }, { indent: 0, lineBreak: br }).join(br)}${br}` }];
}

/** Into a section: behind the last entry whose name has the same letters before its number, or behind the last one. */
function amongEntries(document: Document, entries: readonly Placed[], name: string, value: Json): TextEdit[] {
  const letters = (each: string) => each.replace(/[0-9]+$/, "");
  const [first] = entries;
  const before = entries.findLast(({ entry }) => letters(entry.name) === letters(name)) ?? entries.at(-1);
  if (first === undefined || before === undefined) return [];
  const indent = columnAt(document, first.base + first.entry.start);
  const br = lineBreak(document);
  const at = lastLineEnd(document, before);
  return [{ start: at, end: at, text: br + mapLines({ [name]: value }, { indent, lineBreak: br }).join(br) }];
}

function intoBrackets({ node, base }: Found, name: string, value: Json): TextEdit[] {
  if (node?.kind !== "map") return [];
  const at = base + node.end - 1;
  const comma = node.entries.length === 0 ? "" : ", ";
  return [{ start: at, end: at, text: `${comma}${scalar(name)}: ${scalarInFlow(value)}` }];
}

function intoBlock(document: Document, found: Found, order: readonly string[], name: string, value: Json): TextEdit[] {
  const { node, entry, base } = found;
  const entries = node?.kind === "map" ? node.entries : [];
  const rank = order.indexOf(name);
  const before = entries.findLast((each) => rank < 0 || (order.indexOf(each.name) < rank && order.includes(each.name)));
  const br = lineBreak(document);
  const first = entries[0];
  const parent = base + (entry?.start ?? node?.start ?? 0);
  const beside = base + (first?.start ?? 0);
  // Beside a line that a tab indents, no indentation is certain to be right.
  if (first !== undefined && document.text.slice(lineStart(document, beside), beside).includes("\t")) return [];
  const indent = first === undefined ? columnAt(document, parent) + 2 : columnAt(document, beside);
  const lines = mapLines({ [name]: value }, { indent, lineBreak: br }).join(br);
  if (before === undefined && first !== undefined) {
    // Before the first field: it keeps its place on the line, which may begin with a dash.
    const at = base + first.start;
    return [{ start: at, end: at, text: `${lines.trimStart()}${br}${" ".repeat(indent)}` }];
  }
  const at = lineEnd(document, base + (before?.end ?? entry?.end ?? 0));
  return [{ start: at, end: at, text: br + lines }];
}
