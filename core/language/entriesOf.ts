import type { Document, Placed } from "../document/document.ts";

/** The entries of a section, with lines of their own or between brackets; none where it is absent or no map. */
export function entriesOf(document: Document, name: string): readonly Placed[] {
  const section = document.sections.find(({ entry }) => entry.name === name);
  if (section === undefined) return [];
  const { entry, base, children } = section;
  if (children !== undefined) return children;
  return entry.value?.kind === "map" ? entry.value.entries.map((child) => ({ entry: child, base })) : [];
}
