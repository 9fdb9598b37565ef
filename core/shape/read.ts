import type { Document, Placed } from "../document/document.ts";
import type { Mistake } from "./mistake.ts";
import { mistakesOf } from "./mistakesOf.ts";
import { Reading, Siblings } from "./reading.ts";
import { bareObject, type Json, type JsonObject, matches, propertySchema, type Schema } from "./schema.ts";
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
}

/** One part's reading: the same for the same entry under the same shape. */
interface Part {
  readonly value: Json;
  readonly mistakes: readonly Mistake[];
}

/** Reads and validates a document. Parts read before are taken from `memory`, which belongs to one shape. */
export function readContent(document: Document, shape: Shape, memory: WeakMap<object, Part> = new WeakMap()): Content {
  const { schema, split, validator, alsoCalled } = shape;
  const names = new Reading(schema, alsoCalled);
  const value = bareObject();
  const mistakes: Mistake[] = [];
  const siblings = new Siblings(document.sections.map(({ entry }) => entry));
  for (const section of document.sections) {
    const name = names.name(section.entry, schema, [], siblings);
    if (name in value) continue;
    if (!split.has(name)) {
      const part = readPart(section, [name], pointerOf("properties", name), shape, memory);
      value[name] = part.value;
      mistakes.push(...part.mistakes);
    } else {
      const children = section.children ?? inlineChildren(section);
      value[name] = children === undefined ? namesOnly(section) : readSection(children, name, shape, memory, names, mistakes);
    }
  }
  // A file with nothing in it yet gets one sentence; see the rule `schema`.
  const errors = validator("")?.(value) ?? [];
  const broken = document.broken.length > 0;
  const whole = mistakesOf(errors, [], schema, value).filter((mistake) => !(broken && mistake.kind === "missing"));
  return { value, mistakes: [...names.mistakes, ...whole, ...mistakes] };
}

function readSection(
  children: readonly Placed[],
  section: string,
  shape: Shape,
  memory: WeakMap<object, Part>,
  names: Reading,
  mistakes: Mistake[],
): JsonObject {
  const object = bareObject();
  const sectionSchema = propertySchema(shape.schema, section, shape.schema) ?? {};
  const siblings = new Siblings(children.map(({ entry }) => entry));
  for (const child of children) {
    const name = names.name(child.entry, sectionSchema, [section], siblings);
    if (name in object) continue;
    const part = readPart(child, [section, name], childPointer(section, name, sectionSchema), shape, memory);
    object[name] = part.value;
    mistakes.push(...part.mistakes);
  }
  return object;
}

function readPart(
  { entry }: Placed,
  path: readonly string[],
  pointer: string,
  { schema, validator, alsoCalled }: Shape,
  memory: WeakMap<object, Part>,
): Part {
  const known = memory.get(entry);
  if (known !== undefined) return known;
  const reading = new Reading(schema, alsoCalled);
  const partSchema = path.reduce<Schema | undefined>((at, step) => at && propertySchema(at, step, schema), schema);
  const value = reading.value(entry.value, partSchema, path);
  const errors = validator(pointer)?.(value) ?? [];
  const unfit = errors.length === 0 ? [] : mistakesOf(errors, path, schema, value);
  const part = { value, mistakes: [...reading.mistakes.filter((mistake) => !isUnfitToo(mistake, unfit)), ...unfit] };
  memory.set(entry, part);
  return part;
}

/** What would not fit in quotation marks either needs only one sentence. */
function isUnfitToo(mistake: Mistake, unfit: readonly Mistake[]): boolean {
  return mistake.kind === "unquoted" && unfit.some(({ path }) => path.join("\n") === mistake.path.join("\n"));
}

const pointers = new WeakMap<Schema, Map<string, string>>();

/** The schema part that an entry of a section is checked against. The names a schema knows are asked for in every file. */
function childPointer(section: string, name: string, schema: Schema): string {
  const known = pointers.get(schema) ?? new Map<string, string>();
  pointers.set(schema, known);
  const pointer = known.get(name) ?? pointerInto(section, name, schema);
  if (schema.properties !== undefined && Object.hasOwn(schema.properties, name)) known.set(name, pointer);
  return pointer;
}

function pointerInto(section: string, name: string, schema: Schema): string {
  const at = (...steps: string[]) => pointerOf("properties", section, ...steps);
  if (schema.properties !== undefined && Object.hasOwn(schema.properties, name)) return at("properties", name);
  for (const pattern in schema.patternProperties) if (matches(pattern, name)) return at("patternProperties", pattern);
  return at("additionalProperties");
}

/** A section written in one line, `evidence: {…}`, has its entries in the one segment. */
function inlineChildren({ entry, base }: Placed): Placed[] | undefined {
  return entry.value?.kind === "map" ? entry.value.entries.map((child) => ({ entry: child, base })) : undefined;
}

/** A section that is no map, for the validator to say so. */
function namesOnly({ entry }: Placed): Json {
  return entry.value === undefined ? null : new Reading({}).value(entry.value, undefined, []);
}
