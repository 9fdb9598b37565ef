import type { Document, Section } from "../document/document.ts";
import type { TextEdit } from "../text/span.ts";
import { type Block, blocksOf, lastLineEnd, titleOf } from "./blocks.ts";
import type { Change, Order } from "./change.ts";
import { columnAt, lineBreak, lineEnd } from "./target.ts";
import { mapLines } from "./writeYaml.ts";

type Group = Order[number];

/**
 * Adds entries to a section, each after the last entry that the order has before it, and below its group's heading. A group
 * that has no entry yet gets its heading, where the section's other groups have theirs.
 */
export function addInOrder(
  document: Document,
  { to, names, value, order }: Extract<Change, { kind: "add-in-order" }>,
): TextEdit[] {
  const section = document.sections.find(({ entry }) => entry.name === to[0]);
  if (section === undefined || to.length !== 1 || section.entry.value !== undefined) return [];
  const blocks = blocksOf(document, section, new Set(order.map(({ heading }) => heading)));
  const place = placing(document, section, blocks, order);
  const indent = columnOfChildren(document, section);
  const br = lineBreak(document);
  const added = new Map<number, string>();
  for (const group of order) {
    let heading = needsHeading(group, blocks) ? `${br}${" ".repeat(indent)}# ${group.heading}` : "";
    for (const name of group.names.filter((each) => names.includes(each))) {
      const at = place(name, group);
      const lines = mapLines({ [name]: value }, { indent, lineBreak: br }).join(br);
      added.set(at, `${added.get(at) ?? ""}${heading}${br}${lines}`);
      heading = "";
    }
  }
  return [...added].map(([at, text]) => ({ start: at, end: at, text }));
}

/** Where a new entry goes: the end of the line that it follows. */
function placing(document: Document, section: Section, blocks: readonly Block[], order: Order) {
  const sequence = order.flatMap((group) => group.names);
  const present = (section.children ?? []).map((child) => ({ name: child.entry.name, end: lastLineEnd(document, child) }));
  return (name: string, group: Group): number => {
    const rank = sequence.indexOf(name);
    const before = present.findLast((each) => sequence.includes(each.name) && sequence.indexOf(each.name) < rank);
    const headed = blocks.find((block) => titleOf(block) === group.heading);
    const first = before === undefined || !group.names.includes(before.name);
    if (first && headed !== undefined) return lineEnd(document, headed.from);
    return before?.end ?? lineEnd(document, section.base + section.entry.end);
  };
}

function needsHeading(group: Group, blocks: readonly Block[]): boolean {
  return (
    group.heading !== "" &&
    !blocks.some(({ name }) => group.names.includes(name)) &&
    (blocks.length === 0 || blocks.some(({ heading }) => heading !== ""))
  );
}

function columnOfChildren(document: Document, { children }: Section): number {
  const first = children?.[0];
  return first === undefined ? 2 : columnAt(document, first.base + first.entry.start);
}
