/** `npm run bench`: what `rubric check` and the language server take beside their peers, on the same files. See README.md. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Bench } from "./bench.ts";
import { installPeers } from "./install.ts";
import { useTwoCores } from "./measure/cores.ts";
import { usageSource } from "./measure/process.ts";
import { ROOT } from "./peers/contestant.ts";
import { available } from "./peers/contestants.ts";
import { rubric } from "./peers/rubric.ts";
import { rubricServerIsBuilt } from "./peers/rubricServer.ts";
import { report } from "./report.ts";
import { sections } from "./sections/sections.ts";

const OPTIONS = { quick: { type: "boolean" }, only: { type: "string" }, write: { type: "boolean" } } as const;

const { quick = false, only, write = false } = options();
const named = sections.filter(({ name }) => only === undefined || name === only || name.startsWith(`${only}-`));
const chosen = rubricServerIsBuilt ? named : named.filter(({ name }) => !name.startsWith("server-"));
if (named.length === 0) stop(`There is no section '${only}': there are ${sections.map(({ name }) => name).join(", ")}.`);
if (write && (quick || only !== undefined)) stop("--write keeps a whole run: leave out --quick and --only.");

installPeers(tell);
if (!available(rubric)) tell("dist/rubric.cjs is not there yet: `npm run build` makes it. Only the others are measured.");
if (!rubricServerIsBuilt) tell("dist/server.cjs is not there yet: `npm run build` makes it. The language server is left out.");
process.exitCode = await measure(useTwoCores());

function options() {
  try {
    return parseArgs({ options: OPTIONS }).values;
  } catch (error) {
    stop(error instanceof Error ? error.message : String(error));
  }
}

async function measure(cores: number): Promise<number> {
  const bench = new Bench(quick, tell);
  // Interrupted, a run would leave some hundred megabytes behind.
  process.once("SIGINT", () => process.exit(130));
  process.once("SIGTERM", () => process.exit(143));
  process.once("exit", () => bench.sets.remove());
  const told = [head(cores)];
  process.stdout.write(`${head(cores)}\n`);
  for (const section of chosen) {
    tell(`Measuring: ${section.name}`);
    told.push(report(await section.measure(bench)));
    process.stdout.write(`${told.at(-1)}\n`);
  }
  const answers =
    bench.wrong.size === 0
      ? "All answers were right.\n"
      : `Wrong answers:\n${[...bench.wrong].map((each) => `- ${each}\n`).join("")}`;
  process.stdout.write(answers);
  if (write) writeFileSync(join(ROOT, "docs/benchmark.md"), `${[...told, answers].join("\n")}`);
  return bench.wrong.size === 0 ? 0 : 1;
}

function head(cores: number): string {
  const machine = `${cores} ${cores === 1 ? "core" : "cores"}, Node ${process.versions.node}, ${process.platform} ${process.arch}`;
  return [
    "# Benchmark",
    "",
    `Measured on ${new Date().toISOString().slice(0, 10)} by \`npm run bench\`${quick ? " -- --quick, which only hints" : ""}: ${machine}.`,
    "Read the ratios; the times are this machine's. bench/README.md says what is measured and how.",
    `CPU time and memory are those ${usageSource}.`,
    "",
  ].join("\n");
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

function stop(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(2);
}
