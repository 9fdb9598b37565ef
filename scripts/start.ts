/**
 * `npm start`: builds the product, checks the samples, shows the summary of one district, then opens VS Code with the
 * extension on a copy of the samples. Without a terminal it makes sure that VS Code starts, and ends; `-- --serve` keeps it.
 */
import { join } from "node:path";
import { root, run, runProgram } from "./process.ts";
import { openDesktop } from "./vscode/desktop.ts";
import { serveSamples } from "./vscode/samples.ts";

const vsix = join(root, "dist/conditions-for-success.vsix");

run("package", "scripts/package.ts");
// The first two are clean; the third shows what a finding looks like, and so ends with exit code 1.
show("check", "samples/districts", "samples/early-learning");
show("check", "samples/faulty/first-steps.assessment.yaml");
process.exitCode = show("summary", "samples/districts/2025/cottonwood-valley.assessment.yaml");
process.stdout.write("\nEvery other mistake that is found: rubric check samples/faulty\n\n");

const isTerminal = process.stdout.isTTY === true;
try {
  if (!isTerminal || !openDesktop(vsix)) await serveSamples(vsix, isTerminal || process.argv.includes("--serve"));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

function show(...args: string[]): number {
  process.stdout.write(`\n$ rubric ${args.join(" ")}\n\n`);
  return runProgram("cli/rubric.cjs", args);
}
