import type { Analysis } from "../../analyse.ts";
import type { Path } from "../../document/place.ts";
import type { Entry, ListNode, MapNode, Node, TextNode } from "../../document/tree.ts";
import { listItems } from "../../shape/reading.ts";
import { bareObject, isObject, type Json, type JsonObject, schemaAt } from "../../shape/schema.ts";
import type { Span } from "../../text/span.ts";
import type { Occurrence } from "../named.ts";
import { itemSpans, nameSpan } from "../nameSpan.ts";
import { assessmentFields } from "./assessmentFields.ts";
import { below, type Field, type Meaning } from "./field.ts";
import { type Known, knownIn } from "./known.ts";
import { mentionsIn } from "./mentioned.ts";
import { rubricFields } from "./rubricFields.ts";
import { settingsFields } from "./settingsFields.ts";

/** An entry of a file, to be asked what it names. */
export interface Part {
  readonly entry: Entry;
  /** The entry's own path, of names as they were read. */
  readonly path: Path;
  /** What its value was read as. */
  readonly read: Json | undefined;
  /** The text that the entry's offsets count in. */
  readonly source: string;
}

/** All that a part names but fields and words, in the order of the text. Offsets count as the entry's. */
export function namesIn(analysis: Analysis, part: Part, known = knownIn(analysis)): Occurrence[] {
  const walk = new Walk(analysis, part.source, known, undefined);
  walk.entry(part.entry, part.path, part.read, fieldAt(analysis, part.path));
  return walk.found;
}

/** What a part names at an offset, fields and words too. Looks only at what holds the offset. */
export function nameAt(analysis: Analysis, part: Part, offset: number): Occurrence | undefined {
  const walk = new Walk(analysis, part.source, knownIn(analysis), offset);
  walk.entry(part.entry, part.path, part.read, fieldAt(analysis, part.path));
  // Where two names touch, the offset is at the start of the second.
  return walk.found.at(-1);
}

/** The occurrence, with offsets that count from `by` units further up. */
export function moved({ start, end, named, role }: Occurrence, by: number): Occurrence {
  return { start: start + by, end: end + by, named, role };
}

class Walk {
  readonly found: Occurrence[] = [];
  readonly #analysis: Analysis;
  readonly #known: Known;
  readonly #source: string;
  /** The only offset of interest, where there is one. */
  readonly #near: number | undefined;

  constructor(analysis: Analysis, source: string, known: Known, near: number | undefined) {
    this.#analysis = analysis;
    this.#known = known;
    this.#source = source;
    this.#near = near;
  }

  entry({ key, value }: Entry, path: Path, read: Json | undefined, field: Field | undefined): void {
    if (this.#touches(key)) {
      if (field?.key !== undefined) this.#add(key, field.key(path));
      else if (this.#near !== undefined) this.#add(key, { named: { kind: "key", path }, role: "use" });
    }
    if (value !== undefined && this.#touches(value)) this.#value(value, path, read, field);
  }

  #value(node: Node, path: Path, read: Json | undefined, field: Field | undefined): void {
    if (node.kind === "text") this.#text(node, path, typeof read === "string" ? read : node.text, field);
    else if (node.kind === "map") this.#map(node, path, isObject(read) ? read : bareObject(), field);
    else this.#list(node, path, Array.isArray(read) ? read : [], field);
  }

  #map({ entries }: MapNode, path: Path, read: JsonObject, field: Field | undefined): void {
    // Of a field that stands twice, only the first was read.
    const seen = Object.keys(read).length < entries.length ? new Set<string>() : undefined;
    for (const entry of entries) {
      const { name } = entry;
      if (this.#touches(entry)) this.entry(entry, [...path, name], seen?.has(name) ? undefined : read[name], below(field, name));
      seen?.add(name);
    }
  }

  #list({ items }: ListNode, path: Path, read: readonly Json[], field: Field | undefined): void {
    for (const [index, item] of items.entries()) {
      if (item !== undefined && this.#touches(item)) this.#value(item, [...path, index], read[index], field?.each);
    }
  }

  #text(node: TextNode, path: Path, text: string, field: Field | undefined): void {
    if (node.type === "alias") return;
    if (field?.prose !== undefined) {
      this.found.push(...mentionsIn(this.#source, node, this.#known, field.prose === "about raters", this.#near));
    } else if (field?.text !== undefined) {
      if (text.trim() !== "") this.#add(node, field.text(text, path, this.#known));
    } else if (field?.each?.text !== undefined) this.#items(node, path, field.each.text);
    else if (this.#near !== undefined && schemaAt(this.#analysis.shape.schema, path)?.enum?.includes(text) === true) {
      this.#add(node, { named: { kind: "word", path, word: text }, role: "use" });
    }
  }

  /** A list that was written as one text is read as a list. */
  #items(node: TextNode, path: Path, meaning: NonNullable<Field["text"]>): void {
    for (const [index, { item, ...span }] of itemSpans(this.#source, node, listItems(node.text)).entries()) {
      if (this.#touches(span)) this.found.push({ ...span, ...meaning(item, [...path, index], this.#known) });
    }
  }

  #add(node: TextNode, meaning: Meaning): void {
    this.found.push({ ...nameSpan(this.#source, node), ...meaning });
  }

  #touches({ start, end }: Span): boolean {
    return this.#near === undefined || (start <= this.#near && this.#near <= end);
  }
}

function fieldAt({ assessment, settings }: Analysis, path: Path): Field | undefined {
  const root = assessment !== undefined ? assessmentFields : settings === undefined ? rubricFields : settingsFields;
  return path.reduce<Field | undefined>(below, root);
}
