import type { Path } from "../../document/place.ts";
import { isObject, type Json, type JsonObject } from "../../shape/schema.ts";
import type { FileContext } from "../rule.ts";

/** An indicator as the file has it, with what the loaded rubric drops because it fits nowhere. */
export interface WrittenIndicator {
  readonly name: string;
  readonly path: Path;
  readonly body: JsonObject;
}

export function* writtenIndicators({ content }: FileContext): Iterable<WrittenIndicator> {
  for (const [domain, value] of fieldsOf(content.value["domains"])) {
    if (!isObject(value)) continue;
    for (const [name, body] of fieldsOf(value["indicators"])) {
      if (isObject(body)) yield { name, path: ["domains", domain, "indicators", name], body };
    }
  }
}

export function fieldsOf(value: Json | undefined): [string, Json][] {
  return isObject(value) ? Object.entries(value) : [];
}

/** The texts of a list, each with its place in the list. */
export function textsOf(value: Json | undefined): { readonly text: string; readonly index: number }[] {
  return itemsOf(value).flatMap((item, index) => (typeof item === "string" ? [{ text: item, index }] : []));
}

/** The entries with fields of a list, each with its place in the list. */
export function objectsOf(value: Json | undefined): { readonly fields: JsonObject; readonly index: number }[] {
  return itemsOf(value).flatMap((item, index) => (isObject(item) ? [{ fields: item, index }] : []));
}

function itemsOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
