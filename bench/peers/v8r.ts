import { join } from "node:path";
import { type Contestant, SCHEMA } from "./contestant.ts";

interface Result {
  readonly fileLocation: string;
  readonly valid: boolean;
}

export const v8r: Contestant = {
  name: "v8r",
  answer: "shape only; paths, no lines",
  slow: true,
  schemaOnly: true,
  // With a schema of its own it asks no catalogue, so it needs no network.
  command: () => [
    join(import.meta.dirname, "../node_modules/v8r/src/index.js"),
    "--schema",
    SCHEMA,
    "--output-format",
    "json",
    "districts/**/*.assessment.yaml",
  ],
  failing: ({ stdout }) =>
    (JSON.parse(stdout).results as Result[]).filter(({ valid }) => !valid).map(({ fileLocation }) => fileLocation),
};
