import type { Path } from "../../document/place.ts";
import { remembered } from "../../remembered.ts";
import { isObject, type Json } from "../../shape/schema.ts";
import type { FileContext } from "../rule.ts";

/** The path of a list's nth text in the file. An assessment leaves out items that are still empty; the file has them. */
export function textItem({ content }: FileContext, list: Path, nth: number): Path {
  return nthItem(content.value, list, nth, isText);
}

/** The path of a list's nth entry with fields, likewise. */
export function fieldsItem({ content }: FileContext, list: Path, nth: number): Path {
  return nthItem(content.value, list, nth, isObject);
}

function nthItem(content: Json, list: Path, nth: number, counts: (item: Json) => boolean): Path {
  const items = list.reduce<Json | undefined>(inside, content);
  return [...list, Array.isArray(items) ? (placesOf(items, counts)[nth] ?? nth) : nth];
}

/** Remembered, as a list with thousands of wrong items is asked thousands of times. */
const placesOf = remembered((items: readonly Json[], counts: (item: Json) => boolean): readonly number[] =>
  items.flatMap((item, place) => (counts(item) ? [place] : [])),
);

function isText(item: Json): boolean {
  return typeof item === "string";
}

function inside(value: Json | undefined, step: string | number): Json | undefined {
  if (Array.isArray(value)) return value[Number(step)];
  return isObject(value) ? value[step] : undefined;
}
