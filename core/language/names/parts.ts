import type { Analysis } from "../../analyse.ts";
import type { Placed, Section } from "../../document/document.ts";
import { isObject, type Json } from "../../shape/schema.ts";
import type { Part } from "./namesIn.ts";

/** A part of a file, and the offset in the file that its own count from. */
export interface PlacedPart {
  readonly part: Part;
  readonly base: number;
}

/** The file in the parts that it was parsed in: top-level keys, and the entries of sections that are split. */
export function* partsOf(analysis: Analysis): Iterable<PlacedPart> {
  for (const section of analysis.document.sections) {
    const { name } = section.entry;
    const read = readOf(analysis, section);
    yield partOf(analysis, section, [name], read);
    for (const child of section.children ?? []) yield childOf(analysis, child, name, read);
  }
}

/** The part whose key begins nearest before the offset. */
export function partAt(analysis: Analysis, offset: number): PlacedPart | undefined {
  const section = holding(analysis.document.sections, offset);
  if (section === undefined) return undefined;
  const { name } = section.entry;
  const read = readOf(analysis, section);
  const child = section.children && holding(section.children, offset);
  return child === undefined ? partOf(analysis, section, [name], read) : childOf(analysis, child, name, read);
}

/** What a section was read as. Of one that stands twice, only the first was read. */
function readOf({ document, content }: Analysis, section: Section): Json | undefined {
  const { name } = section.entry;
  return document.sections.find(({ entry }) => entry.name === name) === section ? content.value[name] : undefined;
}

function childOf(analysis: Analysis, child: Placed, section: string, read: Json | undefined): PlacedPart {
  const { name } = child.entry;
  return partOf(analysis, child, [section, name], isObject(read) ? read[name] : undefined);
}

function partOf({ document }: Analysis, { entry, base }: Placed, path: string[], read: Json | undefined): PlacedPart {
  const source = document.text.slice(base, base + Math.max(entry.end, entry.key.end));
  return { part: { entry, path, read, source }, base };
}

function holding<P extends Placed>(placed: readonly P[], offset: number): P | undefined {
  return placed.findLast(({ entry, base }) => base + entry.start <= offset);
}
