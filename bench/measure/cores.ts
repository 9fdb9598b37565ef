import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";

/** The cores that this process may use, where the system tells. */
function ownCores(): string[] {
  const status = "/proc/self/status";
  if (!existsSync(status) || spawnSync("taskset", ["-V"]).status !== 0) return [];
  const list = /^Cpus_allowed_list:\s*(\S+)/m.exec(readFileSync(status, "utf8"))?.[1] ?? "";
  return list.split(",").flatMap((range) => {
    const [from = 0, to = from] = range.split("-").map(Number);
    return Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
  });
}

const cores = ownCores();

/** What a run on one core is bound to. Undefined where programs cannot be bound. */
export const FIRST_CORE = cores[0];

/**
 * Binds the bench, and so all it starts, to two cores, so that figures of different machines can be compared. Says how
 * many are in use.
 */
export function useTwoCores(): number {
  if (cores.length <= 2) return availableParallelism();
  spawnSync("taskset", ["-a", "-c", "-p", cores.slice(0, 2).join(","), String(process.pid)]);
  return 2;
}
