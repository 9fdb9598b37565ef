import type { Analysis } from "../../analyse.ts";
import type { Document } from "../../document/document.ts";
import { type Found, find, pathAt } from "../../document/locate.ts";
import type { Path } from "../../document/place.ts";
import { schemaAt, typesOf } from "../../shape/schema.ts";
import { lineEndAt, lineStartAt } from "../../text/lines.ts";
import type { TextEdit } from "../../text/span.ts";
import { STEP } from "./plan.ts";

const NAME_ALONE = /^( *(?:- +)?)[^\s#-].*?:[ \t]*(?:([|>])[-+0-9]*[ \t]*)?(?:#.*)?$/;

/**
 * The margin of a line just begun below a field: two columns further in where a text block, fields or a list must follow,
 * or where those stand already. Nothing where a value may follow or not, and on a line with something on it. `offset` is
 * the cursor's, on the new line.
 */
export function marginAfterEnter({ document, shape }: Analysis, offset: number): TextEdit[] {
  const { text } = document;
  const start = lineStartAt(text, offset);
  const end = lineEndAt(text, offset);
  if (start === 0 || text.slice(start, end).trim() !== "") return [];
  const above = lineStartAt(text, text.startsWith("\r\n", start - 2) ? start - 2 : start - 1);
  const [, lead, block] = NAME_ALONE.exec(text.slice(above, start).replace(/[\r\n]+$/, "")) ?? [];
  if (lead === undefined) return [];
  const path = pathAt(document, above + lead.length);
  const found = find(document, path);
  if (found?.entry === undefined || found.base + found.entry.key.start !== above + lead.length) return [];
  const takesMore = block !== undefined || hasLines(document, found) || mustHaveLines(path, shape.schema);
  const column = firstColumn(document, found) ?? lead.length + STEP;
  const wanted = " ".repeat(column);
  return takesMore && text.slice(start, end) !== wanted ? [{ start, end, text: wanted }] : [];
}

/** Fields or items stand below it already. */
function hasLines(document: Document, found: Found): boolean {
  return firstColumn(document, found) !== undefined;
}

function firstColumn({ text }: Document, { node, base, children }: Found): number | undefined {
  const [child] = children ?? [];
  const first = node?.kind === "map" && !node.flow ? node.entries[0] : undefined;
  const at = child === undefined ? first && base + first.start : child.base + child.entry.start;
  return at === undefined ? undefined : at - lineStartAt(text, at);
}

function mustHaveLines(path: Path, schema: Analysis["shape"]["schema"]): boolean {
  const types = typesOf(schemaAt(schema, path) ?? {});
  return types.includes("object") || types.includes("array");
}
