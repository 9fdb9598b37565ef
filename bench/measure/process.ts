import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { FIRST_CORE } from "./cores.ts";

export interface Output {
  readonly stdout: string;
  readonly stderr: string;
}

/** One whole process, cold: from starting it to its end. */
export interface Sample {
  /** Milliseconds by the clock. */
  readonly wall: number;
  /** Milliseconds of all cores together, and MB of the largest process at its largest; unknown on some machines. */
  readonly cpu: number | undefined;
  readonly peak: number | undefined;
}

export interface Run {
  /** What follows `node` on the command line. */
  readonly args: readonly string[];
  /** Where it runs. */
  readonly folder: string;
  /** Where its output is put meanwhile. */
  readonly scratch: string;
  readonly oneCore?: boolean;
  /** False: only the clock, for runs so short that asking for more would count. */
  readonly usage?: boolean;
}

const GNU_TIME = "/usr/bin/time";
const hasGnuTime = process.platform === "linux" && existsSync(GNU_TIME);
const PRELOAD = pathToFileURL(join(import.meta.dirname, "usage.ts")).href;

/** How CPU time and memory are had on this machine. */
export const usageSource = hasGnuTime
  ? "of GNU time: CPU time of a process and its children, memory of the largest of them at its peak"
  : "of Node's resourceUsage: a program that is not Node itself is left out";

export async function run({ args, folder, scratch, oneCore = false, usage = true }: Run): Promise<Sample & Output> {
  const paths = { out: join(scratch, "stdout"), err: join(scratch, "stderr"), usage: join(scratch, "usage") };
  const timed = usage && hasGnuTime ? [GNU_TIME, "--quiet", "-f", "%U %S %M", "-o", paths.usage] : [];
  const pinned = oneCore && FIRST_CORE !== undefined ? ["taskset", "-c", FIRST_CORE] : [];
  const [program = "", ...rest] = [...timed, ...pinned, process.execPath, ...args];
  const env = { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined, NODE_OPTIONS: undefined };
  const reporting = usage && !hasGnuTime ? { NODE_OPTIONS: `--import=${PRELOAD}`, RUBRIC_BENCH_USAGE: paths.usage } : {};
  // Into files: a pipe that the bench has to empty would cost the program time.
  const [out, err] = [openSync(paths.out, "w"), openSync(paths.err, "w")];
  const start = process.hrtime.bigint();
  await once(spawn(program, rest, { cwd: folder, stdio: ["ignore", out, err], env: { ...env, ...reporting } }), "exit");
  const wall = Number(process.hrtime.bigint() - start) / 1e6;
  closeSync(out);
  closeSync(err);
  const used = usage ? readUsage(paths.usage) : { cpu: undefined, peak: undefined };
  return { wall, ...used, stdout: readFileSync(paths.out, "utf8"), stderr: readFileSync(paths.err, "utf8") };
}

/** Seconds as user, seconds in the system, and KB. */
function readUsage(path: string): Pick<Sample, "cpu" | "peak"> {
  const [user, system, peak] = (readFileSync(path, "utf8").trim().split("\n").at(-1) ?? "").split(" ").map(Number);
  if (user === undefined || system === undefined || peak === undefined) return { cpu: undefined, peak: undefined };
  return { cpu: (user + system) * 1000, peak: peak / 1024 };
}
