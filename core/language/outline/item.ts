import type { Placed, Section } from "../../document/document.ts";
import type { Entry, Node, TextNode } from "../../document/tree.ts";
import { shortened } from "../../text/sentence.ts";
import type { Span } from "../../text/span.ts";
import { UNSEEN, writtenOut } from "../../text/unseen.ts";

export type OutlineKind =
  | "section"
  | "evidence"
  | "indicator"
  | "criterion"
  | "action"
  | "response"
  | "rater"
  | "domain"
  | "level"
  | "setting";

/** One line of a file's outline. Offsets of the file. */
export interface OutlineItem {
  /** Never empty; plain text of one line. */
  readonly title: string;
  readonly detail: string | undefined;
  readonly kind: OutlineKind;
  readonly whole: Span;
  /** What to select: within `whole`. */
  readonly name: Span;
  /** What it belongs to, where that is not the item around it: an indicator's domain. */
  readonly group: string | undefined;
  readonly children: readonly OutlineItem[];
}

interface Details {
  readonly detail?: string | undefined;
  readonly group?: string | undefined;
  readonly children?: readonly OutlineItem[];
}

const LONGEST = 100;

/** A field with its value. */
export function itemOf({ entry, base }: Placed, kind: OutlineKind, { detail, group, children = [] }: Details = {}): OutlineItem {
  const last = Math.max(base + Math.max(entry.end, entry.key.end), ...children.map(({ whole }) => whole.end));
  return {
    title: shown(entry.key.text) ?? "…",
    detail: shown(detail),
    kind,
    whole: { start: base + entry.start, end: last },
    name: { start: base + entry.key.start, end: base + entry.key.end },
    group,
    children,
  };
}

/** An item of a list that is named by one of its fields, or is text itself. */
export function listItemOf(
  node: Node,
  base: number,
  naming: string,
  kind: OutlineKind,
  { detail, children = [] }: Details = {},
): OutlineItem[] {
  const name = node.kind === "text" ? node : entryOf(node, naming)?.value;
  const title = name?.kind === "text" ? shown(name.text) : undefined;
  if (name === undefined || title === undefined) return [];
  const whole = { start: base + node.start, end: base + node.end };
  return [
    {
      title,
      detail: shown(detail),
      kind,
      whole,
      name: { start: base + name.start, end: base + name.end },
      group: undefined,
      children,
    },
  ];
}

/** Text for one line, without what could not be seen; undefined where nothing is left. */
function shown(text: string | undefined): string | undefined {
  const line = text
    ?.slice(0, LONGEST * 4)
    .replace(/\s+/g, " ")
    .trim();
  return line === undefined || line === "" ? undefined : shortened(line, LONGEST).replace(UNSEEN, writtenOut);
}

export function entryOf(node: Node | undefined, name: string): Entry | undefined {
  return node?.kind === "map" ? node.entries.find((entry) => entry.name === name) : undefined;
}

/** The text of a field. */
export function textOf(node: Node | undefined, name: string): string | undefined {
  const value: Node | undefined = entryOf(node, name)?.value;
  return value?.kind === "text" ? value.text : undefined;
}

export function wordsOf(node: Node | undefined): string | undefined {
  return node?.kind === "text" ? (node as TextNode).text : undefined;
}

/** The entries of a section, parsed on their own or between brackets. */
export function entriesIn({ entry, base, children }: Section): readonly Placed[] {
  return children ?? fieldsOf(entry.value, base);
}

/** The fields of a map, each with where its offsets count from. */
export function fieldsOf(node: Node | undefined, base: number): readonly Placed[] {
  return node?.kind === "map" ? node.entries.map((entry) => ({ entry, base })) : [];
}

export function itemsOf(node: Node | undefined): readonly Node[] {
  return node?.kind === "list" ? node.items.filter((item) => item !== undefined) : [];
}
