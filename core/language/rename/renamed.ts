import type { Analysis } from "../../analyse.ts";
import { scalar, scalarInFlow } from "../../corrections/writeYaml.ts";
import { type Found, find, pathAt } from "../../document/locate.ts";
import type { Path } from "../../document/place.ts";
import type { TextNode } from "../../document/tree.ts";
import type { TextEdit } from "../../text/span.ts";
import type { Occurrence } from "../named.ts";

/**
 * The edit that writes another name where one stands: in prose and in blocks as it is, within quotation marks as they have
 * it, else in quotation marks of its own where it needs them.
 */
export function renamed(analysis: Analysis, { start, end, role, named }: Occurrence, to: string): TextEdit {
  if (role === "mention" && named.kind !== "indicator") return { start, end, text: to };
  const { document } = analysis;
  const path = pathAt(document, start);
  const found = find(document, path);
  const node = found && nodeAt(found, start);
  if (node?.style === "block") return { start, end, text: to };
  if (node?.style === "quoted") return { start, end, text: quoted(to, document.text[start - 1] ?? "") };
  return { start, end, text: inFlow(analysis, path) ? scalarInFlow(to) : scalar(to) };
}

function nodeAt({ entry, node, base }: Found, offset: number): TextNode | undefined {
  const own = offset - base;
  if (entry !== undefined && entry.key.start <= own && own <= entry.key.end) return entry.key;
  return node?.kind === "text" ? node : undefined;
}

function quoted(name: string, mark: string): string {
  return mark === "'" ? name.replaceAll("'", "''") : JSON.stringify(name).slice(1, -1);
}

/** Whether anything around it is written between brackets. */
function inFlow({ document }: Analysis, path: Path): boolean {
  return path.some((_, depth) => {
    const node = find(document, path.slice(0, depth))?.node;
    return node !== undefined && node.kind !== "text" && node.flow;
  });
}
