/** `npm start`: builds the product, checks the samples, and shows the summary of one district. */
import { run, runProgram } from "./process.ts";

run("build", "scripts/build.ts");
// The first two are clean; the third shows what a finding looks like, and so ends with exit code 1.
show("check", "samples/districts", "samples/early-learning");
show("check", "samples/faulty/first-steps.assessment.yaml");
process.exitCode = show("summary", "samples/districts/2025/cottonwood-valley.assessment.yaml");
process.stdout.write("\nEvery other mistake that is found: rubric check samples/faulty\n");

function show(...args: string[]): number {
  process.stdout.write(`\n$ rubric ${args.join(" ")}\n\n`);
  return runProgram("cli/rubric.cjs", args);
}
