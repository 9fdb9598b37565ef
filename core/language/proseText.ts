import { asMarkdownLine, forMarkdown, forMarkdownCode, forMarkdownLine, forMarkdownTarget } from "../text/markdown.ts";
import { UNSEEN, writtenOut } from "../text/unseen.ts";
import { type Block, type Part, type Prose, wordsOfPart } from "./prose.ts";
import { webAddress } from "./webAddress.ts";

/** Prose as Markdown. Every text in it is escaped; links go only to addresses on the web. */
export function toMarkdown(prose: Prose): string {
  return prose.map(markdownBlock).join("\n\n");
}

function markdownBlock(block: Block): string {
  switch (block.kind) {
    case "heading":
      return standingOut("**", block.text);
    case "paragraph":
      return markdownLine(block.parts);
    case "list":
      return block.items
        .map(({ mark, parts }) => `- ${markdownLine(mark === undefined ? parts : [`${mark} `, ...parts])}`)
        .join("\n");
    case "quote":
      return `> ${forMarkdown(block.text)}`;
    case "rule":
      return "---";
  }
}

function markdownLine(parts: readonly Part[]): string {
  const line = parts.reduce<string>((written, part) => {
    const next = markdownPart(part);
    // An exclamation mark would make an image of a link.
    return (next.startsWith("[") ? written.replace(/!$/, "\\!") : written) + next;
  }, "");
  return asMarkdownLine(line.trim());
}

function markdownPart(part: Part): string {
  if (typeof part === "string") return spaced(part, forMarkdownLine(part));
  if ("strong" in part) return standingOut("**", part.strong);
  if ("soft" in part) return standingOut("*", part.soft);
  if ("code" in part) return forMarkdownCode(part.code);
  const to = webAddress(part.to);
  if (to === undefined || part.link.trim() === "") return forMarkdownLine(part.link);
  return `[${linkText(part.link)}](${forMarkdownTarget(to.address)})`;
}

/** Brackets are entities here: some programs take the escapes off them before they look for links and images in the text. */
function linkText(text: string): string {
  const written = text.split(/([[\]])/).map((piece) => BRACKETS[piece] ?? spaced(piece, forMarkdownLine(piece)));
  return written.join("").trim();
}

const BRACKETS: Readonly<Record<string, string>> = { "[": "&#91;", "]": "&#93;" };

/** Marks around nothing would be a rule. */
function standingOut(mark: string, text: string): string {
  const written = forMarkdownLine(text);
  return written === "" ? "" : `${mark}${written}${mark}`;
}

/** Spaces at the ends of plain words part them from what stands beside them, so they are kept. */
function spaced(text: string, written: string): string {
  if (written === "") return text === "" ? "" : " ";
  return `${/^\s/.test(text) ? " " : ""}${written}${/\s$/.test(text) ? " " : ""}`;
}

/** Prose as plain text, for clients that show no Markdown. */
export function toPlainText(prose: Prose): string {
  return prose
    .map(plainBlock)
    .filter((block) => block !== "")
    .join("\n\n");
}

function plainBlock(block: Block): string {
  switch (block.kind) {
    case "heading":
      return plain(block.text);
    case "paragraph":
      return plainLine(block.parts);
    case "list":
      return block.items.map(({ mark = "-", parts }) => `${plain(mark)} ${plainLine(parts)}`).join("\n");
    case "quote":
      return `  ${plain(block.text)}`;
    case "rule":
      return "";
  }
}

function plainLine(parts: readonly Part[]): string {
  return parts
    .map((part) => spaced(wordsOfPart(part), plain(wordsOfPart(part))))
    .join("")
    .trim();
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim().replace(UNSEEN, writtenOut);
}
