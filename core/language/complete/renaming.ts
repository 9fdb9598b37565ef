import type { Document, Placed } from "../../document/document.ts";
import { find } from "../../document/locate.ts";
import { propertySchema, type Schema, typesOf } from "../../shape/schema.ts";
import { alike } from "../../text/likeness.ts";
import type { Offer, Question } from "./suggestion.ts";

/**
 * Of the names for a field that has its value already, those that the value would fit. A whole section takes only a name
 * that is like the one it has.
 */
export function fittingNames(offers: readonly Offer[], { asked: { analysis }, place, path, schema }: Question): readonly Offer[] {
  const { token, body } = place;
  // Without its colon, YAML takes the name and the line below for one name.
  const named = place.kind === "key" && place.colon;
  const kind = named ? kindStanding(analysis.document, path, token.start - token.quote.length) : undefined;
  if (kind === undefined && !body) return offers;
  const root = analysis.shape.schema;
  const written = analysis.document.text.slice(token.start, token.end);
  const like =
    path.length > 0
      ? undefined
      : new Set(
          alike(
            written,
            offers.map(({ word }) => word),
          ).map(({ word }) => word),
        );
  return offers.filter(({ word }) => like?.has(word) !== false && takes(propertySchema(schema, word, root), kind));
}

/** What stands behind the colon of the key at that offset. */
function kindStanding(
  document: Document,
  path: readonly (string | number)[],
  keyStart: number,
): "map" | "list" | "text" | undefined {
  const found = path.length === 0 ? undefined : find(document, path);
  const isIt = ({ entry, base }: Placed) => base + entry.key.start === keyStart;
  if (path.length === 0) {
    const section = document.sections.find(isIt);
    return section?.children === undefined ? section?.entry.value?.kind : "map";
  }
  if (found?.depth !== path.length) return undefined;
  if (found.children !== undefined) return found.children.find(isIt)?.entry.value?.kind;
  const entries = found.node?.kind === "map" ? found.node.entries : [];
  return entries.find((entry) => isIt({ entry, base: found.base }))?.value?.kind;
}

function takes(schema: Schema | undefined, kind: "map" | "list" | "text" | undefined): boolean {
  if (kind === undefined) return true;
  if (schema === undefined) return false;
  const types = typesOf(schema);
  if (kind === "map") return types.includes("object");
  if (kind === "list") return types.includes("array");
  return types.some((type) => type !== "object" && type !== "array" && type !== "null");
}
