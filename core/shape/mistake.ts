import type { Path } from "../document/place.ts";
import type { Schema } from "./schema.ts";

/** One way in which a file differs from its schema. Paths use names as they were read. */
export type Mistake =
  /** A name that stands in no schema. With `meant`, it was read as that. */
  | {
      readonly kind: "unknown-name";
      readonly path: Path;
      readonly written: string;
      readonly meant?: string;
      readonly known: readonly string[];
      /** Those of them that stand there besides, where there are any: it cannot get their name. */
      readonly standing?: readonly string[];
    }
  /** A word that is not one of those allowed. With `meant`, it was read as that. */
  | {
      readonly kind: "unknown-word";
      readonly path: Path;
      readonly written: string;
      readonly meant?: string;
      readonly known: readonly string[];
    }
  /** A number or a yes/no where text belongs: read as the text it was written as. */
  | { readonly kind: "unquoted"; readonly path: Path; readonly written: string }
  /** Text where a list belongs: read as a list of the ids in it. */
  | { readonly kind: "not-a-list"; readonly path: Path; readonly items: readonly string[] }
  | { readonly kind: "missing"; readonly path: Path; readonly names: readonly string[] }
  /** Nothing (`keyword` is "empty"), another type or form, out of bounds: `schema` is what was expected. */
  | { readonly kind: "unfit"; readonly path: Path; readonly schema: Schema; readonly keyword: string };

export type MistakeOf<K extends Mistake["kind"]> = Extract<Mistake, { kind: K }>;
