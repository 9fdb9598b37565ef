import type { ErrorObject } from "ajv";
import type { Path } from "../document/place.ts";
import type { Mistake } from "./mistake.ts";
import { isObject, type Json, type Schema, schemaAt } from "./schema.ts";

/**
 * A validator's errors in our own terms, one for each cause. `value` is the part of the file that was checked, `at` its
 * path, `root` the schema of the whole file.
 */
export function mistakesOf(errors: readonly ErrorObject[], at: Path, root: Schema, value: Json): Mistake[] {
  const mistakes = new Map<string, Mistake>();
  for (const error of errors) {
    const path = [...at, ...stepsOf(error.instancePath, value)];
    const mistake = mistakeOf(error, path, schemaAt(root, path) ?? {}, valueAt(value, error.instancePath));
    // A value of another type is none of the words allowed either: one cause. Missing fields of one place are one mistake.
    const cause = `${mistake.kind} ${mistake.path.join("\n")}`;
    const known = mistakes.get(cause);
    if (known?.kind === "missing" && mistake.kind === "missing")
      mistakes.set(cause, { ...known, names: [...known.names, ...mistake.names] });
    else if (known === undefined) mistakes.set(cause, mistake);
  }
  return [...mistakes.values()];
}

function mistakeOf({ keyword, params }: ErrorObject, path: Path, schema: Schema, value: Json | undefined): Mistake {
  switch (keyword) {
    case "required":
      return { kind: "missing", path, names: [params["missingProperty"]] };
    case "additionalProperties": {
      const written: string = params["additionalProperty"];
      const known = Object.keys(schema.properties ?? {});
      const standing = known.filter((name) => isObject(value) && Object.hasOwn(value, name));
      return { kind: "unknown-name", path: [...path, written], written, known, ...(standing.length > 0 && { standing }) };
    }
    case "enum":
      if (typeof value !== "string") break;
      return { kind: "unknown-word", path, written: value, known: (schema.enum ?? []).filter((word) => word !== null) };
  }
  return { kind: "unfit", path, schema, keyword: keyword === "type" && value === null ? "empty" : keyword };
}

/** The steps of an instance's JSON pointer: item numbers where the value there is a list. */
function stepsOf(pointer: string, value: Json): (string | number)[] {
  const steps: (string | number)[] = [];
  let at: Json | undefined = value;
  for (const name of names(pointer)) {
    steps.push(Array.isArray(at) ? Number(name) : name);
    at = step(at, name);
  }
  return steps;
}

function valueAt(value: Json, pointer: string): Json | undefined {
  return names(pointer).reduce<Json | undefined>(step, value);
}

function step(value: Json | undefined, name: string): Json | undefined {
  if (Array.isArray(value)) return value[Number(name)];
  return typeof value === "object" && value !== null ? value[name] : undefined;
}

function names(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
}
