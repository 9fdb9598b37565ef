import type { Mistake } from "./mistake.ts";
import { mistakesOf } from "./mistakesOf.ts";
import type { Shape } from "./read.ts";
import type { JsonObject } from "./schema.ts";

/** The names of a file, which are checked as a whole: the top-level ones, and those in each section that is split. */
export interface Outline {
  readonly shape: Shape;
  readonly names: readonly string[];
  /** Undefined for one that is no map. The same list as before where they are the same names. */
  readonly sections: ReadonlyMap<string, readonly string[] | undefined>;
  readonly mistakes: readonly Mistake[];
}

/** Checks the names of a file; those of an earlier version are not checked again. */
export function outlineOf(value: JsonObject, sections: Outline["sections"], shape: Shape, before: Outline | undefined): Outline {
  const names = Object.keys(value);
  const same =
    before?.shape === shape &&
    sameNames(before.names, names) &&
    [...sections].every(([name, each]) => each !== undefined && sameNames(each, before.sections.get(name)));
  if (same) return before;
  return { shape, names, sections, mistakes: mistakesOf(shape.validator("")?.(value) ?? [], [], shape.schema, value) };
}

function sameNames(a: readonly string[], b: readonly string[] | undefined): boolean {
  return a === b || (a.length === b?.length && a.every((name, at) => name === b[at]));
}
