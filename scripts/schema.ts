/**
 * `npm run schema`: makes the files that are derived from the rubric, or with `--check` says which of them are out of date.
 * All of them are committed.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import standalone from "ajv/dist/standalone/index.js";
import { analyse } from "../core/analyse.ts";
import { ASSESSMENT_SECTIONS, formats } from "../core/formats.ts";
import { deriveSchema } from "../core/rubric/deriveSchema.ts";
import type { Rubric } from "../core/rubric/rubric.ts";
import type { Schema } from "../core/shape/schema.ts";
import { AJV_OPTIONS, fragment, pointersOf, withParts } from "../core/shape/validator.ts";
import { lonelyWorkspace } from "../core/workspace.ts";

const root = join(import.meta.dirname, "..");
const RUBRIC = "rubric/conditions-for-success.rubric.yaml";

/** The derived files by path from the repository's root. Throws where the rubric itself has a finding. */
export function derivedFiles(): Map<string, string> {
  const text = readFileSync(join(root, RUBRIC), "utf8");
  const { rubric, findings } = analyse({ text, path: RUBRIC, workspace: lonelyWorkspace([]), formats: formats() });
  if (rubric === undefined || findings.length > 0) throw new Error(`${RUBRIC} has findings: ${JSON.stringify(findings)}`);
  const schema = deriveSchema(rubric);
  return new Map([
    ["schemas/conditions-for-success.schema.json", `${JSON.stringify(schema, undefined, 2)}\n`],
    ["core/bundled/rubric.json", `${JSON.stringify(rubric satisfies Rubric)}\n`],
    ["core/bundled/validators.js", validators(schema)],
  ]);
}

/** A module of one validating function for each part of the schema, so that no program compiles them as it starts. */
function validators(schema: Schema): string {
  const options = { ...AJV_OPTIONS, code: { source: true, esm: true, lines: false, optimize: 2 } };
  const ajv = withParts(new Ajv(options), schema, ASSESSMENT_SECTIONS);
  const pointers = pointersOf(schema, ASSESSMENT_SECTIONS);
  const names = Object.fromEntries(
    pointers.map((pointer, index) => [`part${index}`, pointer === "" ? "outline" : `whole${fragment(pointer)}`]),
  );
  const code = standalone.default(ajv, names);
  const table = pointers.map((pointer, index) => `  ${JSON.stringify(pointer)}: part${index},`).join("\n");
  return `// Made by \`npm run schema\` from the rubric; not to be edited.\n// @ts-nocheck\n${code}\nexport const validators = {\n${table}\n};\n`;
}

if (import.meta.filename === process.argv[1]) {
  const check = process.argv.includes("--check");
  const stale = [...derivedFiles()].filter(([path, content]) => content !== currentContent(path));
  for (const [path, content] of stale) {
    if (!check) writeFileSync(join(root, path), content);
    process.stdout.write(`${check ? "Out of date" : "Written"}: ${path}\n`);
  }
  if (stale.length === 0) process.stdout.write("All derived files are up to date.\n");
  process.exitCode = check && stale.length > 0 ? 1 : 0;
}

function currentContent(path: string): string | undefined {
  try {
    return readFileSync(join(root, path), "utf8");
  } catch {
    return undefined;
  }
}
