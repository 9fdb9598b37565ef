import { shortened } from "../../text/sentence.ts";
import type { Block, Part, Prose } from "../prose.ts";

/** In UTF-16 units: of one text, and of all together. No sensible rubric comes near; a file may hold anything. */
const LONGEST_TEXT = 1_200;
const MOST = 5_000;

/** The prose, cut short where a file has more to say than anybody would read. */
export function bounded(prose: Prose): Prose {
  let left = MOST;
  const cut = (text: string) => {
    const shown = shortened(text, Math.min(LONGEST_TEXT, Math.max(1, left)));
    left -= shown.length;
    return shown;
  };
  const whileRoom = <T>(items: readonly T[], take: (item: T) => T): T[] =>
    items.flatMap((item) => (left > 0 ? [take(item)] : []));
  const cutPart = (part: Part): Part => {
    if (typeof part === "string") return cut(part);
    if ("strong" in part) return { strong: cut(part.strong) };
    if ("soft" in part) return { soft: cut(part.soft) };
    return "code" in part ? { code: cut(part.code) } : { ...part, link: cut(part.link) };
  };
  const cutBlock = (block: Block): Block => {
    switch (block.kind) {
      case "heading":
      case "quote":
        return { ...block, text: cut(block.text) };
      case "paragraph":
        return { ...block, parts: whileRoom(block.parts, cutPart) };
      case "list":
        return { ...block, items: whileRoom(block.items, (item) => ({ ...item, parts: whileRoom(item.parts, cutPart) })) };
      case "rule":
        return block;
    }
  };
  return whileRoom(prose, cutBlock);
}
