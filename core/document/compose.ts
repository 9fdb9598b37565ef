import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  Parser,
  Schema,
  type YAMLError,
} from "yaml";
import { readPlain } from "./plain.ts";
import { plainType } from "./plainType.ts";
import type { Entry, ListNode, MapNode, Node, TextNode } from "./tree.ts";

/** The only file that knows the YAML library's nodes. */
export interface Composed {
  readonly root: Node | undefined;
  /** In the order of the text. */
  readonly errors: readonly YAMLError[];
  readonly oddities: readonly Oddity[];
}

/** YAML that composes, but that the rubric's formats have no use for. Offsets are relative to the text composed. */
export interface Oddity {
  readonly kind: "alias" | "merge-key" | "tag" | "anchor" | "odd-key" | "duplicate-key";
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Of a duplicate: the entry, and the first one of that key. */
  readonly entry?: Entry;
  readonly first?: Entry;
}

// Texts stay texts: what plain ones would be is worked out from their source, which is also what is judged.
// The schema is made once: a file has sixty segments.
const SCHEMA = new Schema({ schema: "failsafe", merge: false });
const OPTIONS = { prettyErrors: false, uniqueKeys: false, version: "1.2", schema: SCHEMA } as const;

/** A text's tokens, by the library's parser, which never recurses. */
export function tokensOf(text: string): readonly CST.Token[] {
  return [...new Parser().parse(text)];
}

/** Parses one document. Never throws for anything a file can hold, as long as its depth was measured before. */
export function compose(text: string, tokens = tokensOf(text)): Composed {
  const root = readPlain(tokens);
  return root === undefined ? composed(tokens, text) : { root, errors: [], oddities: [] };
}

/** The same by the library's composer alone. */
export function composeFully(text: string): Composed {
  return composed(tokensOf(text), text);
}

function composed(tokens: readonly CST.Token[], text: string): Composed {
  const composer = new Composer(OPTIONS);
  let document: Document.Parsed | undefined;
  for (const parsed of composer.compose(tokens)) document ??= parsed;
  if (document === undefined) return { root: undefined, errors: [], oddities: [] };
  const reader = new Reader(text);
  const root = reader.node(document.contents);
  const errors = [...document.errors].sort((a, b) => a.pos[0] - b.pos[0]);
  return { root, errors, oddities: reader.oddities };
}

class Reader {
  readonly oddities: Oddity[] = [];

  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  node(node: ParsedNode | null): Node | undefined {
    if (node === null) return undefined;
    const [start, end] = node.range;
    if (isAlias(node)) {
      this.#odd("alias", node.source, start, end);
      return { kind: "text", text: `*${node.source}`, style: "plain", type: "alias", start, end };
    }
    // Before a text an anchor was most likely meant as part of it; before a map or list it is idle without an alias.
    if (node.anchor !== undefined && isScalar(node) && node.type === "PLAIN") {
      const at = this.text.lastIndexOf(`&${node.anchor}`, start);
      this.#odd("anchor", node.anchor, at, at + node.anchor.length + 1);
    }
    const tag = node.tag;
    if (tag !== undefined) this.#odd("tag", tag, this.text.lastIndexOf("!", start - 1), start - 1);
    if (isMap(node)) return this.#map(node);
    if (isSeq(node)) return this.#list(node);
    return isScalar(node) ? scalar(node, this.text) : undefined;
  }

  #map(node: ParsedNode & { items: { key: unknown; value: unknown }[]; flow?: boolean }): MapNode {
    const entries: Entry[] = [];
    const firsts = new Map<string, Entry>();
    for (const pair of node.items) {
      const key = this.#key(pair.key as ParsedNode);
      const valueNode = pair.value as ParsedNode | null;
      const value = this.#value(key, valueNode);
      const end = value?.end ?? valueNode?.range[0] ?? key.end;
      const entry: Entry = { key, value, name: key.text, start: key.start, end: Math.max(end, key.end) };
      const first = firsts.get(key.text);
      if (first === undefined) firsts.set(key.text, entry);
      else this.oddities.push({ kind: "duplicate-key", name: key.text, start: key.start, end: key.end, entry, first });
      entries.push(entry);
    }
    return { kind: "map", entries, flow: node.flow === true, start: node.range[0], end: endOf(node, entries.at(-1)?.end) };
  }

  /** The alias that a merge key stands before is part of the same mistake. */
  #value(key: TextNode, value: ParsedNode | null): Node | undefined {
    const before = this.oddities.length;
    const read = this.node(value);
    if (key.text === "<<" && key.style === "plain") this.oddities.length = before;
    return read;
  }

  #list(node: ParsedNode & { items: unknown[]; flow?: boolean }): ListNode {
    const items = node.items.map((item) => this.node(item as ParsedNode | null));
    return { kind: "list", items, flow: node.flow === true, start: node.range[0], end: endOf(node, items.at(-1)?.end) };
  }

  #key(key: ParsedNode | null): TextNode {
    const node = this.node(key);
    if (node?.kind === "text") {
      if (node.text === "<<" && node.style === "plain") this.#odd("merge-key", "<<", node.start, node.end);
      return node;
    }
    const start = node?.start ?? key?.range[0] ?? 0;
    const end = node?.end ?? start;
    this.#odd("odd-key", "", start, end);
    return { kind: "text", text: "", style: "plain", type: "text", start, end };
  }

  #odd(kind: Oddity["kind"], name: string, start: number, end: number): void {
    this.oddities.push({ kind, name, start: Math.max(0, start), end });
  }
}

/** A collection's own range runs on over the blank lines below a block; its last child ends where its text does. */
function endOf(node: ParsedNode & { flow?: boolean }, lastChild: number | undefined): number {
  return node.flow === true ? node.range[1] : (lastChild ?? node.range[1]);
}

function scalar(node: ParsedNode, text: string): TextNode | undefined {
  if (!isScalar(node)) return undefined;
  const { type, value, source = "" } = node;
  let [start, end] = node.range;
  if (type === "PLAIN") {
    if (source === "") return undefined;
    return { kind: "text", text: source, style: "plain", type: plainType(source), start, end };
  }
  // The library counts the line break below a block as part of it.
  while (end > start && /[\r\n]/.test(text[end - 1] as string)) end--;
  const style = type === "BLOCK_FOLDED" || type === "BLOCK_LITERAL" ? "block" : "quoted";
  return { kind: "text", text: String(value), style, type: "text", start, end };
}
