import type { Path } from "../../document/place.ts";
import { isObject, type Json } from "../../shape/schema.ts";
import type { FileContext } from "../rule.ts";

/** The path of a list's nth text in the file. An assessment leaves out items that are still empty; the file has them. */
export function textItem({ content }: FileContext, list: Path, nth: number): Path {
  return nthItem(content.value, list, nth, (item) => typeof item === "string");
}

/** The path of a list's nth entry with fields, likewise. */
export function fieldsItem({ content }: FileContext, list: Path, nth: number): Path {
  return nthItem(content.value, list, nth, isObject);
}

function nthItem(content: Json, list: Path, nth: number, counts: (item: Json) => boolean): Path {
  const items = list.reduce<Json | undefined>(inside, content);
  return [...list, Array.isArray(items) ? (placesOf(items, counts)[nth] ?? nth) : nth];
}

/** By list, which is of texts or of entries: one with thousands of wrong items is asked thousands of times. */
const known = new WeakMap<readonly Json[], readonly number[]>();

function placesOf(items: readonly Json[], counts: (item: Json) => boolean): readonly number[] {
  const places = known.get(items) ?? items.flatMap((item, place) => (counts(item) ? [place] : []));
  known.set(items, places);
  return places;
}

function inside(value: Json | undefined, step: string | number): Json | undefined {
  if (Array.isArray(value)) return value[Number(step)];
  return isObject(value) ? value[step] : undefined;
}
