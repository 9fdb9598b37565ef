// Loaded into each measured Node process where there is no GNU time: leaves what the process used, in the same form.
import { writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

const path = process.env["RUBRIC_BENCH_USAGE"];
if (isMainThread && path !== undefined) {
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeFileSync(path, `${userCPUTime / 1e6} ${systemCPUTime / 1e6} ${maxRSS}\n`);
  });
}
