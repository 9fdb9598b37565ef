import { UNSEEN, writtenOut } from "./unseen.ts";

/**
 * Text as it may stand in Markdown, CommonMark or GitHub's: at a line's start, within a line, in a table's cell. It shows as
 * exactly the text: nothing in it becomes markup, HTML, a link, an image, an icon or mathematics. White space becomes
 * single spaces, so that it stays in its paragraph, item or cell. Some programs show Markdown as it is written, so what
 * does no harm keeps its plain form: `[D1] p. 12`, `$4.2 million`, `C:\temp`.
 *
 * GitHub looks for `@names` and `#1` in what it has rendered, where no escape reaches: a writer for its comments must break
 * those itself.
 */
export function forMarkdown(text: string): string {
  return asMarkdownLine(forMarkdownLine(text));
}

/** Text that does not begin a line of Markdown. */
export function forMarkdownLine(text: string): string {
  const plain = oneLine(text);
  // Amounts of money pair to mathematics only with a sign that is not of an amount.
  const meaning = /\$(?!\d)/.test(plain) ? MEANING_OR_DOLLAR : MEANING;
  return plain.replace(meaning, (found, at: number) =>
    escaped(found, plain.slice(Math.max(0, at - 6), at), plain.slice(at + 1, at + 40)),
  );
}

/** A line of finished Markdown that begins no heading, list, quotation or rule of its own. */
export function asMarkdownLine(line: string): string {
  return line.replace(/^(?:[-+=:](?=[\s:=-]|$)|#{1,6}(?=\s|$)|>)/, "\\$&").replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}

/** Text as code within a line; in plain words where it holds what code cannot. */
export function forMarkdownCode(text: string): string {
  const plain = oneLine(text);
  return plain === "" || /[`<|]/.test(plain) ? forMarkdownLine(plain) : `\`${plain}\``;
}

/** An address as the target of a link: `[text](target)`. Whether it may be followed is for others to say. */
export function forMarkdownTarget(address: string): string {
  return address.replace(/[^\w.~:/?#@!$'*+,;=%&-]/gu, percentEncoded).replaceAll("&", "&amp;");
}

function percentEncoded(character: string): string {
  if (character === "(" || character === ")") return character === "(" ? "%28" : "%29";
  return encodeURIComponent(character.toWellFormed());
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim().replace(UNSEEN, writtenOut);
}

/**
 * What may mean something within a line. Ids in brackets do not: they would be a link only if the same Markdown said
 * elsewhere where to, and no text of ours can.
 */
const MEANING = /\[[A-Z]{1,3}[0-9]+(?:[,;] ?[A-Z]{1,3}[0-9]+)*\](?=[^(:])|[\\`*_[\]<|~&@:]|(?<=[Ww]{3})\./g;
const MEANING_OR_DOLLAR = new RegExp(`${MEANING.source}|\\$`, "g");

/** What could close a pair is never left plain, so what could only open one may be. */
function escaped(found: string, before: string, after: string): string {
  return found.length > 1 || isHarmless(found, before, after) ? found : (ENTITIES[found] ?? `\\${found}`);
}

const ENTITIES: Readonly<Record<string, string>> = { "<": "&lt;", "&": "&amp;" };

function isHarmless(character: string, before: string, after: string): boolean {
  switch (character) {
    case "\\":
      return /^[\p{L}\p{N}\s]/u.test(after);
    case "_":
      return /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after);
    case "~":
      return before.endsWith(" ") && /^[^\s~]/.test(after);
    case "&":
      return !/^#?\w+;/.test(after);
    case "@":
      return !isInAddress(before, after);
    case ":":
      return !after.startsWith("//") && !/(?:mailto|xmpp)$/i.test(before);
    default:
      return false;
  }
}

/** At a text's start and end, what stands beside it may make an address of it. */
function isInAddress(before: string, after: string): boolean {
  if (before === "") return /^[\w-]*\./.test(after);
  return /[\w.+-]$/.test(before) && /^[\w-]*(?:\.|$)/.test(after);
}
