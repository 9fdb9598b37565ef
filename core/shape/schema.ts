/** JSON Schema draft-07, as much of it as the schemas here use. No `oneOf` or `anyOf`: one mistake, one error. */
export interface Schema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly string[];
  readonly type?: SchemaType | readonly SchemaType[];
  readonly enum?: readonly (string | null)[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly minProperties?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | false;
  readonly required?: readonly string[];
}

export type SchemaType = "string" | "null" | "number" | "integer" | "boolean" | "array" | "object";

/** What JSON can hold. Objects have no prototype, so that no key of a file means anything to JavaScript. */
export type Json = string | number | boolean | null | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

/** An object to put a file's keys in: it has no prototype, and so no key that is not the file's. */
export function bareObject(): JsonObject {
  return Object.create(null);
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The schema with its `$ref` followed, if it is one. */
export function resolved(schema: Schema, root: Schema): Schema {
  const name = schema.$ref?.replace("#/definitions/", "");
  return name === undefined ? schema : (root.definitions?.[name] ?? {});
}

const fields = new WeakMap<Schema, ReadonlyMap<string, Schema>>();

/** The schemas of an object's named keys, `$ref`s followed. Asked for every field of every file, so worked out once. */
export function fieldsOf(schema: Schema, root: Schema): ReadonlyMap<string, Schema> {
  const known = fields.get(schema);
  if (known !== undefined) return known;
  const entries = Object.entries(schema.properties ?? {}).map(([name, own]): [string, Schema] => [name, resolved(own, root)]);
  const made = new Map(entries);
  fields.set(schema, made);
  return made;
}

/** The schema of a key of an object: undefined where the object may not have it. */
export function propertySchema(schema: Schema, key: string, root: Schema): Schema | undefined {
  const own = schema.properties && fieldsOf(schema, root).get(key);
  if (own !== undefined) return own;
  for (const pattern in schema.patternProperties) {
    if (matches(pattern, key)) return resolved(schema.patternProperties[pattern] as Schema, root);
  }
  return schema.additionalProperties ? resolved(schema.additionalProperties, root) : undefined;
}

/** The schema at a path of names and item numbers; undefined where it leads out of the schema. */
export function schemaAt(root: Schema, path: readonly (string | number)[]): Schema | undefined {
  let schema: Schema | undefined = root;
  for (const step of path) {
    if (schema === undefined) return undefined;
    if (typeof step === "number") schema = schema.items && resolved(schema.items, root);
    else schema = propertySchema(schema, step, root);
  }
  return schema;
}

const NO_TYPE: readonly SchemaType[] = [];
const WORD: readonly SchemaType[] = ["string"];
const alone = new Map<SchemaType, readonly SchemaType[]>();

export function typesOf({ type, enum: words }: Schema): readonly SchemaType[] {
  if (type === undefined) return words === undefined ? NO_TYPE : WORD;
  if (typeof type !== "string") return type;
  const known = alone.get(type) ?? [type];
  alone.set(type, known);
  return known;
}

const patterns = new Map<string, RegExp>();

/** Whether a name is of a schema's pattern. A schema's patterns are few and asked often. */
export function matches(pattern: string, name: string): boolean {
  const known = patterns.get(pattern) ?? new RegExp(pattern, "u");
  patterns.set(pattern, known);
  return known.test(name);
}
