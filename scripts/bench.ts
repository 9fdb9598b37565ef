/** `npm run bench`: builds the product and measures it beside its peers; see bench/README.md. */
import { run, runProgram } from "./process.ts";

run("build", "scripts/build.ts");
process.exitCode = runProgram("bench/run.ts", process.argv.slice(2));
