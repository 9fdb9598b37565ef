import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FileSet } from "../generate.ts";
import type { Output } from "../measure/process.ts";
import { type Contestant, fromSet, ROOT } from "./contestant.ts";

/** The program as it is installed. */
export const RUBRIC_PROGRAM = join(ROOT, JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).bin.rubric);

interface Finding {
  readonly file: string;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly start: { readonly line: number };
}

export const rubric: Contestant = {
  name: "rubric check",
  answer: "every rule, every finding with its place",
  slow: false,
  schemaOnly: false,
  command: () => [RUBRIC_PROGRAM, "check", "districts", "--format", "json"],
  failing: (output) => errorsIn(output).map(({ file }) => fromSet(file)),
  wrong: (output, set) => [...wrongCount(output, set), ...errorsIn(output).flatMap((finding) => wrongFinding(finding, set))],
};

function errorsIn({ stdout }: Output): Finding[] {
  return (JSON.parse(stdout).findings as Finding[]).filter(({ severity }) => severity === "error");
}

function wrongCount(output: Output, set: FileSet): string[] {
  const { files } = JSON.parse(output.stdout);
  const errors = errorsIn(output).length;
  return [
    ...(files === set.files ? [] : [`${files} files read instead of ${set.files}`]),
    ...(errors === set.mistakes.size ? [] : [`${errors} errors for ${set.mistakes.size} mistakes`]),
  ];
}

/** More is asked of our own answer than of the others': the right rule, and the right line. */
function wrongFinding({ file, rule, message, start }: Finding, set: FileSet): string[] {
  const path = fromSet(file);
  const mistake = set.mistakes.get(path);
  if (mistake === undefined) return [`${path} is good, yet: ${message}`];
  const line = readFileSync(join(set.folder, path), "utf8").split("\n")[start.line - 1] ?? "";
  if (rule === mistake.rule && line.includes(mistake.line)) return [];
  return [`${path} has the mistake '${mistake.name}', yet ${rule} says on line ${start.line}: ${message}`];
}
