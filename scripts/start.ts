/** `npm start`: builds the product, checks the samples, and shows the summary of one district. */
import { run, runProgram } from "./process.ts";

run("build", "scripts/build.ts");
heading("rubric check samples");
runProgram("dist/rubric.cjs", ["check", "samples"]);
heading("rubric summary samples/districts/2025/cottonwood-valley.assessment.yaml");
process.exitCode = runProgram("dist/rubric.cjs", ["summary", "samples/districts/2025/cottonwood-valley.assessment.yaml"]);

function heading(command: string): void {
  process.stdout.write(`\n$ ${command}\n\n`);
}
