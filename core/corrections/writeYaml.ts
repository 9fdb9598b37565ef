import { stringify } from "yaml";
import { isObject, type Json } from "../shape/schema.ts";
import { blockText } from "../text/blockText.ts";

/** Text longer than this gets a block of its own. */
const LONG = 80;

export interface Margin {
  /** Columns before the key that the value stands after. */
  readonly indent: number;
  readonly lineBreak: string;
}

/**
 * What to write after `key:` for the value: ` text` on the same line, or lines of their own, indented below the key. Maps
 * and lists of maps one field a line; lists of words in brackets; nothing for null.
 */
export function valueAfterKey(value: Json, margin: Margin): string {
  if (value === null) return "";
  if (typeof value === "string" && (value.length > LONG || /[\r\n]/.test(value)))
    return ` ${blockText(value, margin.indent, margin.lineBreak)}`;
  if (!Array.isArray(value) && !isObject(value)) return ` ${scalar(value)}`;
  if (Array.isArray(value) && value.every((item) => !isObject(item) && !Array.isArray(item))) return ` ${inBrackets(value)}`;
  const below = Array.isArray(value) ? listLines(value, margin) : mapLines(value, { ...margin, indent: margin.indent + 2 });
  return margin.lineBreak + below.join(margin.lineBreak);
}

/** The map's fields, each on a line at the margin. */
export function mapLines(map: Json, margin: Margin): string[] {
  if (!isObject(map)) return [];
  const before = " ".repeat(margin.indent);
  return Object.entries(map).map(([key, value]) => `${before}${scalar(key)}:${valueAfterKey(value, margin)}`);
}

function listLines(list: readonly Json[], { indent, lineBreak }: Margin): string[] {
  return list.map((item) => itemLine(item, { indent: indent + 2, lineBreak }));
}

/** One item of a list, its dash at the margin. */
export function itemLine(item: Json, { indent, lineBreak }: Margin): string {
  const dash = `${" ".repeat(indent)}- `;
  if (!isObject(item)) return dash + scalar(item);
  return (
    dash +
    mapLines(item, { indent: indent + 2, lineBreak })
      .join(lineBreak)
      .trimStart()
  );
}

/** A value on one line, in quotes only where it needs them. */
export function scalar(value: Json): string {
  // As a field's value: by itself `---` would be written as a block.
  return value === null ? "" : stringify({ k: value }, { lineWidth: 0 }).slice("k: ".length).trimEnd();
}

/** A word to stand between brackets, where commas and brackets mean something too. */
export function scalarInFlow(value: Json): string {
  if (Array.isArray(value)) return inBrackets(value);
  if (isObject(value)) {
    const fields = Object.entries(value).map(([key, each]) => `${scalarInFlow(key)}: ${scalarInFlow(each)}`);
    return `{${fields.join(", ")}}`;
  }
  const text = scalar(value);
  return typeof value === "string" && /[,[\]{}]/.test(value) && !/^["']/.test(text) ? JSON.stringify(value) : text;
}

function inBrackets(list: readonly Json[]): string {
  return `[${list.map(scalarInFlow).join(", ")}]`;
}
