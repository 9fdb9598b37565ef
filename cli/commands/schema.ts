import { bundledRubric } from "../../core/bundled/bundled.ts";
import { deriveSchema } from "../../core/rubric/deriveSchema.ts";
import type { Rubric } from "../../core/rubric/rubric.ts";
import { absolutePath } from "../check/selection.ts";
import type { Command } from "../command.ts";
import { Unreadable } from "../host/fileSystem.ts";
import { Workspaces } from "../host/workspaces.ts";
import { CannotRun, type Io } from "../io.ts";

export const schema: Command = {
  name: "schema",
  usage: "schema [RUBRIC]",
  about: "Print the JSON Schema of assessments by a rubric file, or by the rubric that comes with this program.",
  options: { write: { type: "boolean", about: "Write it to schemas/ID.schema.json in the workspace instead." } },
  run(options, io) {
    const [given, ...more] = options.paths;
    if (more.length > 0) throw new CannotRun("'schema' takes one rubric file.");
    const path = given === undefined ? undefined : absolutePath(given.replaceAll("\\", "/"), io.cwd);
    const rubric = path === undefined ? bundledRubric : rubricIn(path, given as string, io);
    const text = `${JSON.stringify(deriveSchema(rubric), undefined, 2)}\n`;
    if (!options.flag("write")) {
      io.out.write(text);
      return 0;
    }
    const { workspace } = new Workspaces(io.files, io.cwd).of(path ?? `${io.cwd}/rubric`);
    const target = `schemas/${rubric.id}.schema.json`;
    // Derived and never edited by hand, so an older one may be replaced.
    if (!io.files.create(`${workspace.root}/${target}`, text)) io.files.write(`${workspace.root}/${target}`, text);
    io.out.write(`Written: ${target}\n`);
    return 0;
  },
};

function rubricIn(path: string, shown: string, io: Io): Rubric {
  try {
    const place = new Workspaces(io.files, io.cwd).of(path);
    const named = place.path.endsWith(".rubric.yaml") ? place.path : `${place.path}.rubric.yaml`;
    const { rubric, findings } = place.workspace.analyse(named, io.files.read(path));
    const errors = findings.filter(({ severity }) => severity === "error").length;
    if (rubric === undefined || errors > 0) throw new CannotRun(`${shown} has mistakes: 'rubric check ${shown}' shows them.`);
    return rubric;
  } catch (error) {
    if (error instanceof Unreadable) throw new CannotRun(`${shown}: ${error.message}.`);
    throw error;
  }
}
