import { remembered } from "../remembered.ts";
import { matches, type Schema } from "./schema.ts";
import { pointerOf } from "./validator.ts";

/** The schema part that an entry of a section is checked against. */
export function childPointer(section: string, name: string, schema: Schema): string {
  const { names, patterns } = pointersIn(schema, section);
  const known = names.get(name);
  if (known !== undefined) return known;
  for (const [pattern, pointer] of patterns) if (matches(pattern, name)) return pointer;
  return pointerOf("properties", section, "additionalProperties");
}

/** By names and patterns. They are asked for in every file. */
const pointersIn = remembered(({ properties = {}, patternProperties = {} }: Schema, section: string) => {
  const pointers = (kind: string, keys: object) =>
    new Map(Object.keys(keys).map((key) => [key, pointerOf("properties", section, kind, key)]));
  return { names: pointers("properties", properties), patterns: pointers("patternProperties", patternProperties) };
});
