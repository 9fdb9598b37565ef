import rubricSchema from "../schemas/rubric.schema.json" with { type: "json" };
import settingsSchema from "../schemas/settings.schema.json" with { type: "json" };
import { deriveSchema, openSchema } from "./rubric/deriveSchema.ts";
import { indicatorsOf, type Rubric } from "./rubric/rubric.ts";
import type { Shape } from "./shape/read.ts";
import type { Schema } from "./shape/schema.ts";
import { compiledValidator, type PartValidator } from "./shape/validator.ts";
import { fold } from "./text/folding.ts";

export type Format = "assessment" | "rubric" | "settings";

export const SETTINGS_FILE = "rubric.config.yaml";
export const ASSESSMENT_ENDING = ".assessment.yaml";
export const RUBRIC_ENDING = ".rubric.yaml";

/** Which kind of file a path names. A file of any other name that somebody asks about is taken for an assessment. */
export function formatOf(path: string): Format {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (name === SETTINGS_FILE) return "settings";
  return name.endsWith(RUBRIC_ENDING) ? "rubric" : "assessment";
}

/** The shapes of all three kinds of file. Made once by a host: an assessment's shape is derived once for each rubric. */
export interface Formats {
  /** The shape of an assessment by this rubric, or by one that is not to be had. */
  assessment(rubric: Rubric | undefined): Shape;
  readonly rubric: Shape;
  readonly settings: Shape;
}

/** Sections that are parsed and checked entry by entry. */
export const ASSESSMENT_SECTIONS: ReadonlySet<string> = new Set(["ratings", "evidence"]);
const RUBRIC_SECTIONS: ReadonlySet<string> = new Set();

/** `prebuilt` gives validators made beforehand for a rubric, where there are any. */
export function formats(prebuilt: (rubric: Rubric) => PartValidator | undefined = () => undefined): Formats {
  const shapes = new WeakMap<Rubric, Shape>();
  const fixed = (schema: Schema, split: ReadonlySet<string>): Shape => ({
    schema,
    split,
    validator: lazily(() => compiledValidator(schema, split)),
  });
  const open = once(() => fixed(openSchema(), ASSESSMENT_SECTIONS));
  return {
    assessment(rubric) {
      if (rubric === undefined) return open();
      const known = shapes.get(rubric);
      if (known !== undefined) return known;
      const schema = deriveSchema(rubric);
      const validator = prebuilt(rubric) ?? lazily(() => compiledValidator(schema, ASSESSMENT_SECTIONS));
      const shape = { schema, split: ASSESSMENT_SECTIONS, validator, alsoCalled: otherNames(rubric) };
      shapes.set(rubric, shape);
      return shape;
    },
    rubric: fixed(rubricSchema as Schema, RUBRIC_SECTIONS),
    settings: fixed(settingsSchema as Schema, RUBRIC_SECTIONS),
  };
}

/** Earlier names of indicators and the printed headings of levels, folded. */
function otherNames(rubric: Rubric): Map<string, string> {
  const earlier = indicatorsOf(rubric).flatMap(({ name, formerly }) => formerly.map((each) => [fold(each), name] as const));
  const headings = rubric.levels.flatMap(({ name, heading }) => (heading === undefined ? [] : [[fold(heading), name] as const]));
  return new Map([...headings, ...earlier]);
}

/** A validator that is made when it is first used. */
function lazily(make: () => PartValidator): PartValidator {
  const made = once(make);
  return (pointer) => made()(pointer);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
