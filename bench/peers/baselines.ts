import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import standalone from "ajv/dist/standalone/index.js";
import { buildSync } from "esbuild";
import { type Contestant, fromSet, SCHEMA } from "./contestant.ts";

const PROGRAM = "baseline.cjs";
const VALIDATOR = "validator.mjs";

/** Bundled and compiled beforehand, as `rubric` is, so that no baseline is slower than it has to be. */
function prepare(folder: string): void {
  const ajv = new Ajv({ allErrors: true, code: { source: true, esm: true } });
  const validate = ajv.compile(JSON.parse(readFileSync(SCHEMA, "utf8")));
  writeFileSync(join(folder, VALIDATOR), standalone.default(ajv, validate));
  const entry = join(import.meta.dirname, "../baseline.ts");
  buildSync({
    entryPoints: [entry],
    outfile: join(folder, PROGRAM),
    bundle: true,
    platform: "node",
    format: "cjs",
    minify: true,
    logLevel: "error",
  });
}

/** bench/baseline.ts with a parser, or none, and so many threads. */
function baseline(name: string, parser: "yaml" | "js-yaml" | "none", threads: 1 | 2): Contestant {
  const contestant: Contestant = {
    name,
    answer: parser === "none" ? "none" : "which files fail",
    slow: false,
    schemaOnly: true,
    prepare,
    command: (folder) => [join(folder, PROGRAM), "districts", parser, join(folder, VALIDATOR), String(threads)],
  };
  if (parser === "none") return contestant;
  return { ...contestant, failing: ({ stdout }) => (JSON.parse(stdout).failing as string[]).map(fromSet) };
}

export const yamlAlone = baseline("yaml + ajv, 1 thread", "yaml", 1);
export const yamlOnTwo = baseline("yaml + ajv, 2 threads", "yaml", 2);
export const jsYamlAlone = baseline("js-yaml + ajv, 1 thread", "js-yaml", 1);
export const reading = baseline("reading the files", "none", 1);
