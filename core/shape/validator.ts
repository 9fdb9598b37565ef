import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import { lean } from "./lean.ts";
import type { Json, Schema } from "./schema.ts";

/**
 * Checks parts of a file against parts of a schema, so that only a part that changed is checked again. A part is named by
 * its JSON pointer in the schema; "" is the whole file, of which only names are looked at.
 */
export type PartValidator = (pointer: string) => ((value: Json) => readonly ErrorObject[]) | undefined;

/** Sections that are checked entry by entry; the whole file's check looks at their names only. */
export type SplitSections = ReadonlySet<string>;

/** The options under which every schema here compiles without a word of complaint. */
export const AJV_OPTIONS = { strict: true, allErrors: true, messages: false, allowUnionTypes: true, inlineRefs: false } as const;

/** Compiles parts when they are first asked for. */
export function compiledValidator(schema: Schema, split: SplitSections): PartValidator {
  const ajv = withParts(new Ajv(AJV_OPTIONS), schema, split);
  const parts = new Map<string, ReturnType<PartValidator>>();
  return (pointer) => {
    const known = parts.get(pointer);
    if (known !== undefined || parts.has(pointer)) return known;
    const validate = pointer === "" ? ajv.getSchema("outline") : partOf(ajv, schema, pointer);
    const part = validate && asPart(validate);
    parts.set(pointer, part);
    return part;
  };
}

/** The compiler with a file's schema as "whole", and its names alone as "outline". */
export function withParts(ajv: Ajv, schema: Schema, split: SplitSections): Ajv {
  ajv.addSchema(lean(schema), "whole");
  ajv.addSchema(lean(outline(schema, split)), "outline");
  return ajv;
}

/** Validators compiled beforehand into functions of their own, by pointer. */
export function prebuiltValidator(validators: Readonly<Record<string, unknown>>): PartValidator {
  const parts = new Map(Object.entries(validators).map(([pointer, validate]) => [pointer, asPart(validate as ValidateFunction)]));
  return (pointer) => parts.get(pointer);
}

const NO_ERRORS: readonly ErrorObject[] = [];

function asPart(validate: ValidateFunction): (value: Json) => readonly ErrorObject[] {
  return (value) => (validate(value) ? NO_ERRORS : (validate.errors ?? NO_ERRORS));
}

function partOf(ajv: Ajv, schema: Schema, pointer: string): ValidateFunction | undefined {
  // An entry that may not be there at all is a mistake of the outline; nothing is said of what it holds.
  return isSchema(schemaAtPointer(schema, pointer)) ? ajv.getSchema(`whole${fragment(pointer)}`) : undefined;
}

/** A schema's pointer as a URI fragment. */
export function fragment(pointer: string): string {
  return `#${pointer.split("/").map(encodeURIComponent).join("/")}`;
}

export function pointerOf(...steps: string[]): string {
  return steps.map((step) => `/${step.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** All parts a whole file is checked by. */
export function pointersOf(schema: Schema, split: SplitSections): string[] {
  const pointers = [""];
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    if (!split.has(name)) pointers.push(pointerOf("properties", name));
    for (const kind of split.has(name) ? (["properties", "patternProperties"] as const) : []) {
      for (const key of Object.keys(property[kind] ?? {})) pointers.push(pointerOf("properties", name, kind, key));
    }
  }
  return pointers;
}

/** The schema of the whole file with the parts' own schemas taken out. */
export function outline(schema: Schema, split: SplitSections): Schema {
  const emptied = (properties: Readonly<Record<string, Schema>>) =>
    Object.fromEntries(Object.keys(properties).map((name) => [name, {}]));
  const namesOnly = (section: Schema): Schema => ({
    ...section,
    ...(section.properties && { properties: emptied(section.properties) }),
    ...(section.patternProperties && { patternProperties: emptied(section.patternProperties) }),
    ...(section.additionalProperties && { additionalProperties: {} }),
  });
  const sections = Object.entries(schema.properties ?? {}).map(([name, section]): [string, Schema] => [
    name,
    split.has(name) ? namesOnly(section) : {},
  ]);
  const { definitions: _definitions, $id: _id, ...rest } = schema;
  return { ...rest, properties: Object.fromEntries(sections) };
}

function isSchema(part: unknown): boolean {
  return typeof part === "object" && part !== null;
}

function schemaAtPointer(schema: Schema, pointer: string): unknown {
  let at: unknown = schema;
  for (const step of pointer.split("/").slice(1)) {
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<string, unknown>)[key];
  }
  return at;
}
