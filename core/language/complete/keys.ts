import { fieldsOf, resolved, type Schema, typesOf } from "../../shape/schema.ts";
import { paragraph } from "../prose.ts";
import type { After } from "./after.ts";
import type { Offer, Offers } from "./suggestion.ts";

/** Fields of the format whose text is long and full of marks. */
const PROSE: ReadonlySet<string> = new Set(["rationale", "consensus"]);

/** The fields that the schema knows and the map does not have, in the schema's order. */
export const keys: Offers = ({ asked: { analysis }, schema, place }) => {
  const root = analysis.shape.schema;
  const required = new Set(schema.required);
  return [...fieldsOf(schema, root)]
    .filter(([name]) => !place.taken.includes(name))
    .map(([name, own]): Offer => {
      const { description } = own;
      return {
        word: name,
        kind: "key",
        ...(required.has(name) && { labelDetail: "required" }),
        ...(description !== undefined && { documentation: () => [paragraph(description)] }),
        after: PROSE.has(name) ? { kind: "text" } : afterKey(own, root),
      };
    });
};

/** What a field of this schema starts with. */
export function afterKey(schema: Schema, root: Schema): After {
  const types = typesOf(schema);
  if (types.includes("string") || types.length === 0) return { kind: "word" };
  if (types.includes("object")) return { kind: "map" };
  if (!types.includes("array")) return { kind: "word" };
  const items = schema.items && resolved(schema.items, root);
  return { kind: items !== undefined && typesOf(items).includes("object") ? "maps" : "words" };
}
