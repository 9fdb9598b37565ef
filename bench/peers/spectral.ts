import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Contestant, fromSet, SCHEMA } from "./contestant.ts";

const RULESET = "ruleset.spectral.json";

export const spectral: Contestant = {
  name: "Spectral",
  answer: "shape only, with lines",
  slow: true,
  schemaOnly: true,
  prepare(folder) {
    const schema = JSON.parse(readFileSync(SCHEMA, "utf8"));
    const shape = {
      given: "$",
      severity: "error",
      message: "{{error}}",
      // biome-ignore lint/suspicious/noThenProperty: this is how Spectral's rulesets name what is asked of a place.
      then: { function: "schema", functionOptions: { schema, allErrors: true } },
    };
    writeFileSync(join(folder, RULESET), JSON.stringify({ rules: { shape } }));
  },
  command: (folder) => [
    join(import.meta.dirname, "../node_modules/@stoplight/spectral-cli/dist/index.js"),
    "lint",
    "--ruleset",
    join(folder, RULESET),
    "--format",
    "json",
    "--quiet",
    "districts/**/*.assessment.yaml",
  ],
  failing: ({ stdout }) => (JSON.parse(stdout) as { source: string }[]).map(({ source }) => fromSet(source)),
};
