import { type Correction, choice, safely } from "../../corrections/change.ts";
import { keyAt, type Path, type Place, valueAt } from "../../document/place.ts";
import type { Mistake, MistakeOf } from "../../shape/mistake.ts";
import { type Json, type Schema, schemaAt, typesOf } from "../../shape/schema.ts";
import { listed, shortened } from "../../text/sentence.ts";
import type { Report } from "../rule.ts";
import { didYouMean } from "./didYouMean.ts";

/** One sentence for one mistake in a file's shape, with its place and corrections. `file` is what the file is: "an assessment". */
export function shapeReport(mistake: Mistake, root: Schema, file: string): Report {
  const subject = mistake.path;
  switch (mistake.kind) {
    case "unknown-name":
      return { ...unknownName(mistake, root, file), at: keyAt(...mistake.path), subject };
    case "unknown-word":
      return { ...unknownWord(mistake), at: valueAt(...mistake.path), subject };
    case "unquoted":
      return { ...unquoted(mistake), at: valueAt(...mistake.path), subject };
    case "not-a-list":
      return { ...notAList(mistake), at: valueAt(...mistake.path), subject };
    case "missing":
      return { ...missing(mistake, root, file), at: keyAt(...mistake.path), subject };
    case "unfit":
      return { message: unfit(mistake), at: placeOf(mistake), subject };
  }
}

type Sentence = { readonly message: string; readonly corrections: readonly Correction[] };

function unknownName(mistake: MistakeOf<"unknown-name">, root: Schema, file: string): Sentence {
  const written = shortened(mistake.written, 40);
  const parent = mistake.path.slice(0, -1);
  const { question, corrections } = didYouMean(mistake);
  const ids = Object.keys(schemaAt(root, parent)?.patternProperties ?? {}).length > 0;
  if (ids) return { message: `'${written}' is not an id such as D1 or I3: capital letters, then a number.`, corrections };
  return { message: `'${written}' is not a field of ${ownerOf(parent, file)}.${question}`, corrections };
}

function unknownWord(mistake: MistakeOf<"unknown-word">): Sentence {
  const { question, corrections } = didYouMean(mistake);
  const choices = mistake.known.length <= 8 ? ` Write ${listed(mistake.known, "or")}.` : "";
  const message = `'${nameOf(mistake.path)}' cannot be '${shortened(mistake.written, 40)}'.${question === "" ? choices : question}`;
  return { message, corrections: corrections.length > 0 ? corrections : didYouMean(mistake, mistake.known).corrections };
}

function unquoted({ path, written }: MistakeOf<"unquoted">): Sentence {
  const message = `'${nameOf(path)}' is text: put ${written} in quotation marks, or YAML may change it.`;
  return { message, corrections: [safely("Put it in quotation marks", { kind: "set", at: path, value: written, as: "quoted" })] };
}

function notAList({ path, items }: MistakeOf<"not-a-list">): Sentence {
  const message = `'${nameOf(path)}' is a list: write [${items.join(", ")}].`;
  return { message, corrections: [safely("Write it as a list", { kind: "set", at: path, value: [...items] })] };
}

function missing({ path, names }: MistakeOf<"missing">, root: Schema, file: string): Sentence {
  const quoted = listed(names.map((name) => `'${name}'`));
  const corrections = names.map((name) =>
    choice(`Add '${name}'`, { kind: "add-field", to: path, name, value: skeleton(schemaAt(root, [...path, name])) }),
  );
  return { message: `${sentenceCase(ownerOf(path, file))} needs ${quoted}.`, corrections };
}

/** An empty field, or an object with its own needed fields empty. */
function skeleton(schema: Schema | undefined): Json {
  if (schema === undefined || !typesOf(schema).includes("object"))
    return schema?.enum?.length === 1 ? (schema.enum[0] ?? null) : null;
  return Object.fromEntries((schema.required ?? []).map((name) => [name, null]));
}

function unfit({ path, schema, keyword }: MistakeOf<"unfit">): string {
  const name = sentenceCase(ownerOf(path, "this file"));
  if (keyword === "empty") return `${name} is empty.`;
  if (keyword === "minimum") return `${name} should be ${schema.minimum} or more.`;
  if (keyword === "minItems" || keyword === "minProperties") return `${name} needs at least one entry.`;
  if (keyword === "pattern" && schema.pattern === "\\S") return `${name} is empty.`;
  if (keyword === "pattern" && schema.pattern?.startsWith("^[0-9]{4}-"))
    return `${name} should be a date such as ${schema.examples?.[0]}.`;
  if (keyword === "pattern") return `${name} should look like ${listed((schema.examples ?? []).slice(0, 1))}.`;
  return `${name} should be ${expected(schema)}.`;
}

function expected(schema: Schema): string {
  if (schema.enum !== undefined) return listed(schema.enum.filter((word) => word !== null).slice(0, 8), "or");
  const kinds: Record<string, string> = {
    string: "text",
    integer: "a whole number",
    number: "a number",
    array: "a list, one '- item' a line",
    object: objectWords(schema),
    boolean: "true or false",
  };
  return listed(
    typesOf(schema).flatMap((type) => kinds[type] ?? []),
    "or",
  );
}

function objectWords(schema: Schema): string {
  const names = schema.required ?? Object.keys(schema.properties ?? {}).slice(0, 3);
  return names.length === 0
    ? "fields, one 'name: value' a line"
    : `fields such as ${listed(names.map((name) => `'${name}:'`))} on lines of their own`;
}

function placeOf({ path, keyword }: MistakeOf<"unfit">): Place {
  return keyword === "minItems" || keyword === "minProperties" ? keyAt(...path) : valueAt(...path);
}

/** The name of the field at a path; of a list's item, the list's. */
function nameOf(path: Path): string {
  return String(path.findLast((step) => typeof step === "string") ?? "this file");
}

function ownerOf(path: Path, file: string): string {
  const last = path.at(-1);
  if (last === undefined) return file;
  if (typeof last === "number") return `an entry of '${nameOf(path)}'`;
  return `'${last}'`;
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
