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

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The schema with its `$ref` followed, if it is one. */
export function resolved(schema: Schema, root: Schema): Schema {
  const name = schema.$ref?.replace("#/definitions/", "");
  return name === undefined ? schema : (root.definitions?.[name] ?? {});
}

/** The schema of a key of an object: undefined where the object may not have it. */
export function propertySchema(schema: Schema, key: string, root: Schema): Schema | undefined {
  const own = schema.properties !== undefined && Object.hasOwn(schema.properties, key) ? schema.properties[key] : undefined;
  if (own !== undefined) return resolved(own, root);
  for (const [pattern, matching] of Object.entries(schema.patternProperties ?? {})) {
    if (matches(pattern, key)) return resolved(matching, root);
  }
  if (schema.additionalProperties === false) return undefined;
  return schema.additionalProperties && resolved(schema.additionalProperties, root);
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

export function typesOf(schema: Schema): readonly SchemaType[] {
  if (schema.type === undefined) return schema.enum === undefined ? [] : ["string"];
  return typeof schema.type === "string" ? [schema.type] : schema.type;
}

const patterns = new Map<string, RegExp>();

/** Whether a name is of a schema's pattern. A schema's patterns are few and asked often. */
export function matches(pattern: string, name: string): boolean {
  const known = patterns.get(pattern) ?? new RegExp(pattern, "u");
  patterns.set(pattern, known);
  return known.test(name);
}
