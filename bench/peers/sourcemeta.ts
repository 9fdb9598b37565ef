import { join } from "node:path";
import { type Contestant, fromSet, ROOT, SCHEMA } from "./contestant.ts";

export const sourcemeta: Contestant = {
  name: "sourcemeta jsonschema",
  answer: "shape only; the first fault of a file, with its line",
  slow: false,
  schemaOnly: true,
  // Without --continue it stops at the first faulty file. The package's own launcher is timed with it: it is what `npx` runs.
  command: () => [join(ROOT, "node_modules/@sourcemeta/jsonschema/npm/cli.js"), "validate", SCHEMA, "districts", "--continue"],
  failing: ({ stdout, stderr }) => [...(stdout + stderr).matchAll(/^fail: (.+)$/gm)].map(([, path = ""]) => fromSet(path)),
};
