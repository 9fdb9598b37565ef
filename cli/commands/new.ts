import { ASSESSMENT_ENDING } from "../../core/formats.ts";
import type { Rubric } from "../../core/rubric/rubric.ts";
import { alike, certainly } from "../../core/text/likeness.ts";
import { forTerminal } from "../../core/text/terminal.ts";
import { scaffold } from "../../core/write/scaffold.ts";
import { absolutePath } from "../check/selection.ts";
import type { Command } from "../command.ts";
import { CannotRun } from "../io.ts";
import { occasionOf, occasionOptions, rubricFor } from "./occasion.ts";

export const newCommand: Command = {
  name: "new",
  usage: "new FILE --district NAME",
  about: "Start an assessment: every indicator in rubric order, with an empty level.",
  options: {
    ...occasionOptions,
    scope: {
      type: "string",
      multiple: true,
      value: "NAME",
      about: "A domain or indicator to review; may be given several times. Without it, all.",
    },
  },
  run(options, io) {
    const [given, ...more] = options.paths;
    if (given === undefined || more.length > 0) throw new CannotRun("'new' needs the name of one file to write.");
    const path = absolutePath(given.replaceAll("\\", "/"), io.cwd);
    if (!path.endsWith(ASSESSMENT_ENDING)) throw new CannotRun(`The file's name must end in '${ASSESSMENT_ENDING}'.`);
    const { district, ...occasion } = occasionOf(options, io);
    if (district === undefined) throw new CannotRun("'new' needs the district's name: --district NAME.");
    const rubric = rubricFor(path, options, io);
    const scope = options.texts("scope").map((name) => scopeName(name, rubric));
    const text = scaffold({ rubric, district, ...occasion, ...(scope.length > 0 && { scope }) });
    if (!io.files.create(path, text)) throw new CannotRun(`${given} is there already; it was not touched.`);
    io.out.write(`Written: ${forTerminal(given)}\n`);
    return 0;
  },
};

function scopeName(written: string, rubric: Rubric): string {
  const names = rubric.domains.flatMap(({ name, indicators }) => [name, ...indicators.map((indicator) => indicator.name)]);
  const guesses = alike(written, names);
  const name = names.includes(written) ? written : certainly(written, guesses);
  if (name !== undefined) return name;
  throw new CannotRun(
    `'${written}' is neither a domain nor an indicator of the rubric.${guesses[0] === undefined ? "" : ` Did you mean '${guesses[0].word}'?`}`,
  );
}
