import type { Document, Section } from "../document/document.ts";
import type { Entry } from "../document/tree.ts";
import { Notes } from "../remembered.ts";
import { childPointer } from "./childPointer.ts";
import type { Mistake } from "./mistake.ts";
import { mistakesOf } from "./mistakesOf.ts";
import { type Outline, outlineOf } from "./outline.ts";
import { Reading, Siblings } from "./reading.ts";
import { bareObject, type Json, type JsonObject, propertySchema, type Schema } from "./schema.ts";
import { type PartValidator, pointerOf, type SplitSections } from "./validator.ts";

/** A kind of file: its schema, the sections parsed entry by entry, and how parts are validated. */
export interface Shape {
  readonly schema: Schema;
  readonly split: SplitSections;
  readonly validator: PartValidator;
  /** Other names, folded, of what the schema knows: earlier names, headings as printed. To the name that it knows. */
  readonly alsoCalled?: ReadonlyMap<string, string>;
}

/** A file read against its shape. */
export interface Content {
  /** As it was meant; see Reading. A section or entry that could not be parsed is null here. */
  readonly value: JsonObject;
  readonly mistakes: readonly Mistake[];
  /** What the outline was checked by, and the mistakes in it. */
  readonly outline: Outline;
  /** Part of the tree was read in another sense before, and names of then stand in it: the text has to be parsed anew. */
  readonly outdated: boolean;
}

/**
 * One part's reading: the same for the same entry under the same shape and name. Parts of earlier versions are taken over;
 * as names are written into the tree, one that is read in another sense now is outdated.
 */
interface Part extends Reads {
  /** The section it is an entry of, if it is read by itself. */
  readonly section: string | undefined;
  /** Its name is one that the schema has. */
  readonly asWritten: boolean;
}

interface Reads {
  readonly shape: Shape;
  readonly name: string;
  readonly value: Json;
  readonly mistakes: readonly Mistake[];
}

/** A section's reading. `names` are those that its entries have, in order; undefined where it is no map. */
interface SectionPart extends Reads {
  readonly names: readonly string[] | undefined;
  /** Of the names. */
  readonly misnamed: readonly Mistake[];
}

/** By entry, or by a section's list of entries. */
const parts = new Notes<Entry, Part>();
const sectionParts = new Notes<readonly Entry[], SectionPart>();

/** Reads and validates a document. `before` is an earlier version's content; the result is the same as without. */
export function readContent(document: Document, shape: Shape, before?: Content): Content {
  const { schema, split, alsoCalled } = shape;
  const reader = new Reader(shape);
  const value = bareObject();
  const sections = new Map<string, readonly string[] | undefined>();
  const misnamed: Mistake[] = [];
  const mistakes: Mistake[] = [];
  const siblings = new Siblings(document.sections.map(({ entry }) => entry));
  for (const section of document.sections) {
    const names = new Reading(schema, alsoCalled);
    const name = names.name(section.entry, schema, [], siblings);
    misnamed.push(...names.mistakes);
    if (name in value) {
      reader.pass(section.entry, ...(section.entries ?? []));
      continue;
    }
    if (!split.has(name)) {
      const part = reader.part(section.entry, name);
      value[name] = part.value;
      mistakes.push(...part.mistakes);
    } else {
      const part = reader.section(section, name);
      value[name] = part.value;
      sections.set(name, part.names);
      misnamed.push(...part.misnamed);
      mistakes.push(...part.mistakes);
    }
  }
  const outline = outlineOf(value, sections, shape, before?.outline);
  const broken = document.broken.length > 0;
  const whole = outline.mistakes.filter((mistake) => !(broken && mistake.kind === "missing"));
  return { value, mistakes: [...misnamed, ...whole, ...mistakes], outline, outdated: reader.outdated };
}

class Reader {
  outdated = false;
  readonly #shape: Shape;

  constructor(shape: Shape) {
    this.#shape = shape;
  }

  /** Of entries by one name only the first is read. */
  pass(...entries: readonly Entry[]): void {
    if (entries.some((entry) => parts.get(entry) !== undefined)) this.outdated = true;
  }

  section(section: Section, name: string): SectionPart {
    const { entries, entry } = section;
    const known = entries && sectionParts.get(entries);
    if (known?.shape === this.#shape && known.name === name) return known;
    const children = entries ?? inlineEntries(entry);
    const part =
      children === undefined
        ? { shape: this.#shape, name, value: namesOnly(entry), mistakes: [], names: undefined, misnamed: [] }
        : this.#entries(children, name);
    if (entries !== undefined) sectionParts.set(entries, part);
    return part;
  }

  #entries(entries: readonly Entry[], section: string): SectionPart {
    const { schema, alsoCalled } = this.#shape;
    const value = bareObject();
    const mistakes: Mistake[] = [];
    const sectionSchema = propertySchema(schema, section, schema) ?? {};
    const siblings = new Siblings(entries);
    const names = new Reading(schema, alsoCalled);
    const read: string[] = [];
    for (const entry of entries) {
      const known = this.#knownIn(section, entry);
      // A name that the schema has is that name, whatever stands beside it.
      const name = known?.asWritten === true ? entry.name : names.name(entry, sectionSchema, [section], siblings);
      if (name in value) {
        this.pass(entry);
        continue;
      }
      read.push(name);
      const part = known?.name === name ? known : this.#childPart(entry, section, name, sectionSchema);
      value[name] = part.value;
      for (const mistake of part.mistakes) mistakes.push(mistake);
    }
    return { shape: this.#shape, name: section, value, mistakes, names: read, misnamed: names.mistakes };
  }

  #knownIn(section: string | undefined, entry: Entry): Part | undefined {
    const known = parts.get(entry);
    return known?.shape === this.#shape && known.section === section ? known : undefined;
  }

  #childPart(entry: Entry, section: string, name: string, schema: Schema): Part {
    const asWritten = name === entry.key.text && propertySchema(schema, name, this.#shape.schema) !== undefined;
    return this.#read(entry, section, name, childPointer(section, name, schema), asWritten);
  }

  /** Of a section that is read as a whole. */
  part(entry: Entry, name: string): Part {
    const known = this.#knownIn(undefined, entry);
    return known?.name === name ? known : this.#read(entry, undefined, name, pointerOf("properties", name), false);
  }

  #read(entry: Entry, section: string | undefined, name: string, pointer: string, asWritten: boolean): Part {
    if (parts.get(entry) !== undefined) this.outdated = true;
    const shape = this.#shape;
    const { schema, validator, alsoCalled } = shape;
    const path = section === undefined ? [name] : [section, name];
    const reading = new Reading(schema, alsoCalled);
    const partSchema = path.reduce<Schema | undefined>((at, step) => at && propertySchema(at, step, schema), schema);
    const value = reading.value(entry.value, partSchema, path);
    const errors = validator(pointer)?.(value) ?? [];
    const unfit = errors.length === 0 ? [] : mistakesOf(errors, path, schema, value);
    const mistakes = [...reading.mistakes.filter((mistake) => !isUnfitToo(mistake, unfit)), ...unfit];
    const part = { shape, section, name, asWritten, value, mistakes };
    parts.set(entry, part);
    return part;
  }
}

/** What would not fit in quotation marks either needs only one sentence. */
function isUnfitToo(mistake: Mistake, unfit: readonly Mistake[]): boolean {
  return mistake.kind === "unquoted" && unfit.some(({ path }) => path.join("\n") === mistake.path.join("\n"));
}

/** A section written in one line, `evidence: {…}`, has its entries in the one segment. */
function inlineEntries({ value }: Entry): readonly Entry[] | undefined {
  return value?.kind === "map" ? value.entries : undefined;
}

/** A section that is no map, for the validator to say so. */
function namesOnly({ value }: Entry): Json {
  return value === undefined ? null : new Reading({}).value(value, undefined, []);
}
