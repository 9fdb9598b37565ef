import type { Path } from "../../document/place.ts";
import type { Named, Occurrence } from "../named.ts";
import type { Known } from "./known.ts";

/** What a name or word means. */
export interface Meaning {
  readonly named: Named;
  readonly role: Occurrence["role"];
}

/** What a field's name and value name, and what there is below it. A file's fields are a tree of these. */
export interface Field {
  /** Of its name. `path` is the field's own, of names as they were read. */
  readonly key?: (path: Path) => Meaning;
  /** Of its value, where that is text. */
  readonly text?: (text: string, path: Path, known: Known) => Meaning;
  /** It is text that people write for people. In text about raters, a rater's id needs no mark to be one. */
  readonly prose?: "about anything" | "about raters";
  readonly fields?: Readonly<Record<string, Field>>;
  /** Each of its items, or each of its fields that `fields` does not have. */
  readonly each?: Field;
}

export const use = (named: Named): Meaning => ({ named, role: "use" });
export const definition = (named: Named): Meaning => ({ named, role: "definition" });

export function below(field: Field | undefined, step: string | number): Field | undefined {
  if (field?.fields !== undefined && Object.hasOwn(field.fields, step)) return field.fields[step];
  return field?.each;
}
