import type { Document } from "../document/document.ts";
import type { TextEdit } from "../text/span.ts";
import { type Block, blocksOf, titleOf } from "./blocks.ts";
import type { Change, Order } from "./change.ts";
import { lineBreak } from "./target.ts";

/**
 * Puts a section's entries in order: whole blocks with the comments above them. A heading goes to the first block of its
 * group. Blocks whose name the order does not have stay behind the one they follow. Blank lines stay where they are.
 */
export function sort(document: Document, { at, order }: Extract<Change, { kind: "sort" }>): TextEdit[] {
  const section = document.sections.find(({ entry }) => entry.name === at[0]);
  if (section === undefined || at.length !== 1) return [];
  const { text } = document;
  const blocks = blocksOf(document, section, new Set(order.map(({ heading }) => heading)));
  const wanted = withHeadings(ordered(blocks, order), blocks, order, (block) => text.slice(block.start, block.end));
  const br = lineBreak(document);
  return blocks.flatMap((block, index): TextEdit[] => {
    const old = text.slice(block.from, block.end);
    // A file's last line may lack its break, in the old place or the new one.
    const ended = (wanted[index] as string).replace(/(\r\n|\r|\n)$/, "") + (/[\r\n]$/.test(old) ? br : "");
    return ended === old ? [] : [{ start: block.from, end: block.end, text: ended }];
  });
}

function ordered(blocks: readonly Block[], order: Order): Block[] {
  const rank = new Map(order.flatMap(({ names }) => names).map((name, index) => [name, index]));
  let last = -1;
  const ranked = blocks.map((block) => {
    last = rank.get(block.name) ?? last;
    return { block, rank: last };
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ block }) => block);
}

/**
 * The blocks' texts, each heading before the first block of the group it names. A heading of a group that has no block here
 * stays above the block it stands above.
 */
function withHeadings(
  sorted: readonly Block[],
  blocks: readonly Block[],
  order: Order,
  textOf: (block: Block) => string,
): string[] {
  const groupOf = (block: Block) => order.find(({ names }) => names.includes(block.name))?.heading;
  const groups = new Set(sorted.map(groupOf));
  const lines = new Map<string | undefined, string>();
  for (const block of blocks.filter((each) => groups.has(titleOf(each)))) {
    lines.set(titleOf(block), (lines.get(titleOf(block)) ?? "") + block.heading);
  }
  return sorted.map((block) => {
    const heading = lines.get(groupOf(block)) ?? "";
    lines.delete(groupOf(block));
    return heading + (groups.has(titleOf(block)) ? "" : block.heading) + textOf(block);
  });
}
