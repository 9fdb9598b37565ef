/**
 * The syntax tree of a YAML file, as little of it as the rubric's files need. Offsets are UTF-16 units from the start of
 * the SEGMENT the node was parsed in, so that a node stays true when text above its segment changes.
 */
export type Node = MapNode | ListNode | TextNode;

export interface MapNode {
  readonly kind: "map";
  readonly entries: readonly Entry[];
  /** Written `{a: b}`. */
  readonly flow: boolean;
  readonly start: number;
  readonly end: number;
}

export interface Entry {
  readonly key: TextNode;
  readonly value: Node | undefined;
  /**
   * What the key is taken for: its own text, or the key it is certainly a slip of. Set while the file is read against
   * its schema; everything after that goes by this name.
   */
  name: string;
  /** From the key's start to the value's end (the colon's, where there is no value). */
  readonly start: number;
  readonly end: number;
}

export interface ListNode {
  readonly kind: "list";
  readonly items: readonly (Node | undefined)[];
  readonly flow: boolean;
  readonly start: number;
  readonly end: number;
}

export interface TextNode {
  readonly kind: "text";
  /** The text with quotes, escapes and folds undone. */
  readonly text: string;
  readonly style: "plain" | "quoted" | "block";
  /** What YAML 1.2's core schema makes of it. Only plain text can be anything but text. An alias stands for what is not read. */
  readonly type: "text" | "number" | "boolean" | "null" | "alias";
  readonly start: number;
  readonly end: number;
}

/** The same tree with every offset led through `move`. */
export function movedNode<N extends Node>(node: N, move: (offset: number) => number): N;
export function movedNode(node: Node, move: (offset: number) => number): Node {
  const span = { start: move(node.start), end: move(node.end) };
  switch (node.kind) {
    case "text":
      return { ...node, ...span };
    case "list":
      return { ...node, ...span, items: node.items.map((item) => item && movedNode(item, move)) };
    case "map":
      return { ...node, ...span, entries: node.entries.map((entry) => movedEntry(entry, move)) };
  }
}

function movedEntry(entry: Entry, move: (offset: number) => number): Entry {
  return {
    key: movedNode(entry.key, move),
    value: entry.value && movedNode(entry.value, move),
    name: entry.name,
    start: move(entry.start),
    end: move(entry.end),
  };
}
