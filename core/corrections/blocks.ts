import type { Document, Placed, Section } from "../document/document.ts";
import { columnAt, lineEnd, lineStart, nextLine } from "./target.ts";

/** A section's entry with its lines, from the first line of the comments that belong to it. Offsets in the file. */
export interface Block {
  readonly name: string;
  readonly start: number;
  /** After its last line's break. */
  readonly end: number;
  /** The comment line above it that heads its group, with its break; empty where there is none. */
  readonly heading: string;
  /** Where that line starts; `start` where there is none. */
  readonly from: number;
}

/** The blocks of a section. Comment lines directly above a key belong to it, but for one that is a group's name. */
export function blocksOf(document: Document, section: Section, headings: ReadonlySet<string>): Block[] {
  const blocks: Block[] = [];
  let free = nextLine(document, section.base + section.entry.end);
  for (const child of section.children ?? []) {
    const { entry, base } = child;
    const keyLine = lineStart(document, base + entry.start);
    const { comments, heading } = commentsAbove(document.text.slice(free, keyLine), headings);
    const start = keyLine - comments;
    const end = blockEnd(document, child);
    blocks.push({ name: entry.name, start, end, heading, from: start - heading.length });
    free = end;
  }
  return blocks;
}

/** The length of the comments directly above a key, and the heading directly above those. */
function commentsAbove(above: string, headings: ReadonlySet<string>): { comments: number; heading: string } {
  let comments = 0;
  for (const line of above.split(/(?<=\n)/).reverse()) {
    const words = /^\s*#\s*(.*?)\s*$/.exec(line)?.[1];
    if (words === undefined) break;
    if (headings.has(words)) return { comments, heading: line };
    comments += line.length;
  }
  return { comments, heading: "" };
}

/** The group that the heading above a block names. */
export function titleOf({ heading }: Block): string | undefined {
  return heading === "" ? undefined : heading.replace(/^\s*#\s*|\s*$/g, "");
}

/** Behind the last line of an entry: comments below its last field that are indented further than its key are its own. */
export function blockEnd(document: Document, { entry, base }: Placed): number {
  const column = columnAt(document, base + entry.start);
  let end = nextLine(document, base + entry.end);
  for (let at = end; at < document.text.length; at = nextLine(document, at)) {
    const [, indent = "", mark = ""] = /^([ \t]*)(#?)/.exec(document.text.slice(at, lineEnd(document, at))) ?? [];
    const blank = lineEnd(document, at) === at + indent.length;
    if (!blank && (mark === "" || indent.length <= column)) break;
    if (!blank) end = nextLine(document, at);
  }
  return end;
}

/** The end of that last line, before its break. */
export function lastLineEnd(document: Document, child: Placed): number {
  const end = blockEnd(document, child);
  return end - (/(\r\n|\r|\n)?$/.exec(document.text.slice(Math.max(0, end - 2), end))?.[0].length ?? 0);
}
