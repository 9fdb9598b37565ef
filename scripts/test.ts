/** `npm test`: builds and packs, looks for drift, checks types and style, runs every test; ends with a line that counts the tests. */
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root, run, runProgram } from "./process.ts";
import { CHROMIUM, ensure, NEOVIM } from "./systemPackages.ts";

run("package", "scripts/package.ts");
run("derived files", "scripts/schema.ts", ["--check"]);
run("rule pages", "scripts/docs.ts", ["--check"]);
run("types", "node_modules/typescript/bin/tsc", ["--build"]);
run("style", "node_modules/@biomejs/biome/bin/biome", ["check", "--error-on-warnings"]);

try {
  ensure([NEOVIM, CHROMIUM]);
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

const counts = join(root, ".cache/tests.json");
mkdirSync(join(root, ".cache"), { recursive: true });
const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${counts}`];
const status = runProgram("node_modules/vitest/vitest.mjs", ["run", ...reporters, ...process.argv.slice(2)]);
const { numPassedTests, numFailedTests, numTotalTests, testResults } = JSON.parse(readFileSync(counts, "utf8"));
// A test that neither passed nor failed was not run: there is no reason for one here. A file that fails before its first
// test, as when there is no VS Code to be had, counts as one.
const broken = testResults.filter((each: { status: string; assertionResults: readonly unknown[] }) => {
  return each.status === "failed" && each.assertionResults.length === 0;
}).length;
const notRun = numTotalTests - numPassedTests - numFailedTests + broken;
process.stdout.write(`\n${numPassedTests} passed, ${numFailedTests + notRun} failed\n`);
process.exitCode = status !== 0 || notRun > 0 || numPassedTests === 0 ? 1 : 0;
