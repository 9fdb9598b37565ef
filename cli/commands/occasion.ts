import { bundledRubric } from "../../core/bundled/bundled.ts";
import { usualRubric } from "../../core/rubric/choose.ts";
import { type Rubric, referenceTo } from "../../core/rubric/rubric.ts";
import { isCalendarDate } from "../../core/text/dates.ts";
import { alike } from "../../core/text/likeness.ts";
import { listed } from "../../core/text/sentence.ts";
import { Workspaces } from "../host/workspaces.ts";
import { CannotRun, type Io } from "../io.ts";
import type { OptionSpecs, Options } from "../options.ts";

/** The options by which `new` and `import` are told of the review. */
export const occasionOptions: OptionSpecs = {
  district: { type: "string", value: "NAME", about: "The district's name." },
  code: { type: "string", value: "CODE", about: "The district's code." },
  state: { type: "string", value: "LETTERS", about: "The state's letters." },
  date: { type: "string", value: "YYYY-MM-DD", about: "The day the visit closes; without it, today." },
  previous: { type: "string", value: "FILE", about: "The last review's file, as a path from the new file." },
  rater: { type: "string", multiple: true, value: "ID=ROLE", about: "A rater; may be given several times." },
  rubric: {
    type: "string",
    value: "ID@VERSION",
    about: "The rubric; without it, the only one in the workspace, or the bundled one.",
  },
};

export interface GivenOccasion {
  readonly district: { readonly name: string; readonly code?: string; readonly state?: string } | undefined;
  readonly date: string;
  readonly previous: string | undefined;
  readonly raters: Readonly<Record<string, string>> | undefined;
}

/** What the options say of the review. Throws CannotRun for a date that is none, or a rater without a role. */
export function occasionOf(options: Options, io: Io): GivenOccasion {
  for (const option of ["district", "code", "state", "previous"]) {
    if (options.text(option)?.trim() === "") throw new CannotRun(`--${option} needs a value that is not empty.`);
  }
  const [name, code, state] = ["district", "code", "state"].map((option) => options.text(option));
  const date = options.text("date") ?? io.today;
  if (!isCalendarDate(date)) throw new CannotRun(`--date needs a day such as ${io.today}, not '${date}'.`);
  const raters = options.texts("rater").map((rater) => {
    const [, id, role] = /^([^=]+)=(.+)$/.exec(rater) ?? [];
    if (id === undefined || role === undefined)
      throw new CannotRun(`--rater needs an id and a role such as AB=finance, not '${rater}'.`);
    return [id, role] as const;
  });
  return {
    district:
      name === undefined ? undefined : { name, ...(code !== undefined && { code }), ...(state !== undefined && { state }) },
    date,
    previous: options.text("previous"),
    raters: raters.length === 0 ? undefined : Object.fromEntries(raters),
  };
}

/** The rubric that a new file at `path` (absolute) is to go by. */
export function rubricFor(path: string, options: Options, io: Io): Rubric {
  const place = new Workspaces(io.files, io.cwd).of(path);
  const known = place.workspace.rubrics(place.path);
  const wanted = options.text("rubric");
  if (wanted === undefined) return usualRubric(known) ?? bundledRubric;
  const found = known.find((each) => referenceTo(each) === wanted);
  if (found !== undefined) return found;
  const references = known.map(referenceTo);
  const [guess] = alike(wanted, references);
  throw new CannotRun(
    `There is no rubric '${wanted}' here. ${guess === undefined ? `There are ${listed(references)}.` : `Did you mean '${guess.word}'?`}`,
  );
}
