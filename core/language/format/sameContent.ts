import type { Document, Placed } from "../../document/document.ts";
import type { Entry, Node } from "../../document/tree.ts";

/** Whether two files say the same: the same fields, texts and lists, written the same way, and the same wrong with them. */
export function sameContent(a: Document, b: Document): boolean {
  return (
    a.unread === b.unread &&
    a.broken.length === b.broken.length &&
    all(a.problems, b.problems, (one, other) => one.kind === other.kind) &&
    all(
      a.sections,
      b.sections,
      (one, other) => samePlaced(one, other) && all(one.children ?? [], other.children ?? [], samePlaced),
    )
  );
}

function samePlaced(a: Placed, b: Placed): boolean {
  return a.entry === b.entry || sameEntry(a.entry, b.entry);
}

function sameEntry(a: Entry, b: Entry): boolean {
  return same(a.key, b.key) && same(a.value, b.value);
}

function same(a: Node | undefined, b: Node | undefined): boolean {
  if (a === undefined || b === undefined || a === b) return a === b;
  if (a.kind === "text") return b.kind === "text" && a.text === b.text && a.style === b.style && a.type === b.type;
  if (a.kind === "map") return b.kind === "map" && a.flow === b.flow && all(a.entries, b.entries, sameEntry);
  return b.kind === "list" && a.flow === b.flow && all(a.items, b.items, same);
}

function all<T>(a: readonly T[], b: readonly T[], alike: (a: T, b: T) => boolean): boolean {
  return a.length === b.length && a.every((each, index) => alike(each, b[index] as T));
}
