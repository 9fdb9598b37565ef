import { forTerminal } from "../text/terminal.ts";

/** The widest line of a text for the terminal. */
export const WIDTH = 100;

/** A text of somebody's on one line, safe to show. */
export function shown(text: string): string {
  return forTerminal(text.replace(/\s+/g, " ").trim());
}

/** The text in lines of at most `width`; the first begins with `first`, the others with as much space. */
export function wrapped(text: string, first = "", width = WIDTH): string[] {
  const room = Math.max(1, width - first.length);
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((each) => pieces(each, room))) {
    if (line !== "" && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].map((each, index) => (index === 0 ? first : " ".repeat(first.length)) + each);
}

/** The items with a dot between them; a line breaks between items only, where they fit on one. */
export function wrappedItems(items: readonly string[], first = ""): string[] {
  const held = items.map((item) => item.replaceAll(" ", "\u00a0")).join("\u00a0· ");
  return wrapped(held, first).map((line) => line.replaceAll("\u00a0", " "));
}

/** A word too long for a line, in pieces that fit. */
function pieces(word: string, room: number): string[] {
  if (word.length <= room) return [word];
  const found: string[] = [];
  for (let at = 0; at < word.length; at += found.at(-1)?.length ?? 1) found.push(start(word.slice(at), room));
  return found;
}

/** The text in exactly so many columns, its end cut off where it has to be. */
export function column(text: string, width: number): string {
  return (text.length <= width ? text : `${start(text, width - 1)}…`).padEnd(width);
}

/** The text's first `width` columns, or one less, so that no character is cut in half; one character at least. */
function start(text: string, width: number): string {
  return text.slice(0, width).replace(/(?<=.)[\ud800-\udbff]$/s, "") || text.slice(0, 1);
}
