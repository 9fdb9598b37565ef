import { join } from "node:path";
import { type Contestant, fromSet, ROOT, SCHEMA } from "./contestant.ts";

export const ajvCli: Contestant = {
  name: "ajv-cli",
  answer: "shape only; paths, no lines",
  slow: false,
  schemaOnly: true,
  command: () => [
    join(ROOT, "node_modules/ajv-cli/dist/index.js"),
    "validate",
    "--spec=draft7",
    "--all-errors",
    "--errors=line",
    "-s",
    SCHEMA,
    "-d",
    "districts/**/*.assessment.yaml",
  ],
  failing: ({ stderr }) => [...stderr.matchAll(/^(\S+\.yaml) invalid$/gm)].map(([, path = ""]) => fromSet(path)),
};
