import { CST } from "yaml";
import { plainType } from "./plainType.ts";
import type { Entry, ListNode, MapNode, Node, TextNode } from "./tree.ts";

/*
 * The library's parser gives tokens, and its composer makes nodes of them, with checks for everything YAML knows. Nearly
 * all of an assessment uses next to nothing of that: keys with text, blocks of text, lists of ids. These are read from the
 * tokens directly, which takes half the time; whatever is not just that, down to a tab or a missing space, is left to the
 * composer. A property test compares the two.
 */

/** Anything that needs the composer. */
const NOT_PLAIN = Symbol("not plain");

/** The tree of a text of one block map; undefined where it is anything else, or anything in it is not plain. */
export function readPlain(tokens: readonly CST.Token[]): Node | undefined {
  try {
    const documents = tokens.filter((token) => !isBlank(token));
    const [document] = documents;
    if (documents.length !== 1 || document?.type !== "document" || document.value?.type !== "block-map") return undefined;
    allBlank(document.start);
    allBlank(document.end);
    return map(document.value);
  } catch (thrown) {
    if (thrown === NOT_PLAIN) return undefined;
    throw thrown;
  }
}

function value(token: CST.Token): Node {
  switch (token.type) {
    case "scalar":
    case "single-quoted-scalar":
    case "double-quoted-scalar":
      return flowText(token);
    case "block-scalar":
      return blockText(token);
    case "block-map":
      return map(token);
    case "block-seq":
      return list(token);
    case "flow-collection":
      return bracketed(token);
    default:
      throw NOT_PLAIN;
  }
}

function map(token: CST.BlockMap): MapNode {
  const entries: Entry[] = [];
  const names = new Set<string>();
  for (const item of token.items) {
    allBlank(item.start);
    if (item.key === undefined && item.sep === undefined) continue;
    const entry = mapEntry(item, token.indent);
    if (names.has(entry.name)) throw NOT_PLAIN;
    names.add(entry.name);
    entries.push(entry);
  }
  const [first] = entries;
  if (first === undefined) throw NOT_PLAIN;
  return { kind: "map", entries, flow: false, start: first.start, end: (entries.at(-1) as Entry).end };
}

/** The most that a key may have before its colon, by the standard. */
const LONGEST_KEY = 1024;

function mapEntry({ key: keyToken, sep, value: valueToken }: CST.CollectionItem, indent: number): Entry {
  if (keyToken == null || sep === undefined || !("indent" in keyToken) || keyToken.indent !== indent) throw NOT_PLAIN;
  const key = value(keyToken);
  if (key.kind !== "text" || key.style === "block" || "end" in keyToken || key.text === "<<") throw NOT_PLAIN;
  const colon = separator(sep);
  if (colon.offset - key.start >= LONGEST_KEY) throw NOT_PLAIN;
  const broken = sep.some(({ type }) => type === "newline");
  if (valueToken === undefined || isEmpty(valueToken)) {
    return { key, value: undefined, name: key.text, start: key.start, end: afterColon(sep, colon) };
  }
  if (!broken && (valueToken.type === "block-map" || valueToken.type === "block-seq")) throw NOT_PLAIN;
  const node = value(valueToken);
  return { key, value: node, name: key.text, start: key.start, end: node.end };
}

function isEmpty(token: CST.Token): boolean {
  return token.type === "scalar" && token.source === "";
}

/** The colon, where there is nothing beside it but white space and comments. */
function separator(sep: readonly CST.SourceToken[]): CST.SourceToken {
  const colon = sep[0]?.type === "space" ? sep[1] : sep[0];
  if (colon?.type !== "map-value-ind") throw NOT_PLAIN;
  allBlank(sep, colon);
  return colon;
}

/** Where the library puts a value that is not there: after the spaces behind the colon. */
function afterColon(sep: readonly CST.SourceToken[], colon: CST.SourceToken): number {
  const next = sep[sep.indexOf(colon) + 1];
  return colon.offset + 1 + (next?.type === "space" ? next.source.length : 0);
}

function list(token: CST.BlockSequence): ListNode {
  const items = token.items.flatMap((item): Node[] => {
    const dashes = item.start.filter(({ type }) => type === "seq-item-ind");
    const [dash] = dashes;
    allBlank(item.start, dash);
    if (dash === undefined && item.value === undefined && item.key === undefined && item.sep === undefined) return [];
    const one = dashes.length === 1 && dash?.indent === token.indent && item.key === undefined && item.sep === undefined;
    if (!one || item.value === undefined || isEmpty(item.value)) throw NOT_PLAIN;
    return [value(item.value)];
  });
  if (items.length === 0) throw NOT_PLAIN;
  return { kind: "list", items, flow: false, start: token.offset, end: (items.at(-1) as Node).end };
}

/** `[D1, I3]` on one line. */
function bracketed({ start, items: written, end }: CST.FlowCollection): ListNode {
  const [close, ...after] = end;
  if (start.source !== "[" || close?.source !== "]") throw NOT_PLAIN;
  allBlank(after);
  const items = written.map((item, index): Node => {
    const commas = item.start.filter(({ type }) => type === "comma").length;
    const simple = item.start.every(({ type, source }) => type === "comma" || (type === "space" && !source.includes("\t")));
    if (!simple || commas !== Math.min(index, 1) || item.key !== undefined || item.sep !== undefined) throw NOT_PLAIN;
    const token = item.value;
    if (token === undefined || !CST.isScalar(token) || token.type === "block-scalar" || token.type === "alias") throw NOT_PLAIN;
    if (token.source === "" || token.end?.some(({ type }) => type !== "space")) throw NOT_PLAIN;
    return flowText(token);
  });
  return { kind: "list", items, flow: true, start: start.offset, end: close.offset + 1 };
}

/** Marks that no plain text may begin with. */
const RESERVED = /^[\t,%|>@`]/;

function flowText(token: CST.FlowScalar): TextNode {
  const { type, source, offset: start, end: after } = token;
  if (source === "" || source.includes("\n") || source.includes("\t")) throw NOT_PLAIN;
  allBlank(after);
  const span = { start, end: start + source.length };
  if (type === "scalar") {
    if (RESERVED.test(source)) throw NOT_PLAIN;
    return { kind: "text", text: source, style: "plain", type: plainType(source), ...span };
  }
  return { kind: "text", text: resolved(token), style: "quoted", type: "text", ...span };
}

function blockText(token: CST.BlockScalar): TextNode {
  const header = token.props.find(({ type }) => type === "block-scalar-header");
  if (header === undefined || token.props.some((prop) => prop !== header && !isBlank(prop))) throw NOT_PLAIN;
  // Explicit indentation, and lines that are not indented with spaces alone, have rules of their own.
  if (!("source" in header) || !/^[|>][-+]?$/.test(header.source) || /^ *\t/m.test(token.source)) throw NOT_PLAIN;
  const { value: text, range } = resolvedScalar(token);
  if (text.trim() === "") throw NOT_PLAIN;
  // The library counts the line breaks below a block as part of it.
  let breaks = 0;
  while (/[\r\n]/.test(token.source.charAt(token.source.length - 1 - breaks))) breaks++;
  return { kind: "text", text, style: "block", type: "text", start: range[0], end: range[1] - breaks };
}

function resolved(token: CST.FlowScalar): string {
  return resolvedScalar(token).value;
}

function resolvedScalar(token: CST.FlowScalar | CST.BlockScalar): { value: string; range: readonly [number, number, number] } {
  const scalar = CST.resolveAsScalar(token, true, () => {
    throw NOT_PLAIN;
  });
  if (scalar === null) throw NOT_PLAIN;
  return scalar;
}

/** White space and comments, each comment parted from what stands before it, and no tabs. */
function allBlank(tokens: readonly CST.SourceToken[] | undefined, but?: CST.SourceToken): void {
  if (tokens === undefined) return;
  let parted = tokens.length > 0 && tokens[0]?.indent === 0;
  for (const token of tokens) {
    if (token !== but && (!isBlank(token) || token.source.includes("\t") || (token.type === "comment" && !parted)))
      throw NOT_PLAIN;
    parted = token.type !== "comment" && token !== but;
  }
}

function isBlank({ type }: CST.Token): boolean {
  return type === "space" || type === "newline" || type === "comment";
}
