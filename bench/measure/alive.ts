import { existsSync, readdirSync, readFileSync } from "node:fs";

/** Whether this system tells what a process that still runs has used. */
export const tellsUsage = existsSync("/proc/self/schedstat") && existsSync("/proc/self/status");

/** Milliseconds of CPU time, of all threads, that a running process has had. Undefined where the system does not tell. */
export function cpuTime(pid: number): number | undefined {
  if (!tellsUsage) return undefined;
  // Nanoseconds; /proc/PID/stat counts hundredths of a second, in which a keystroke is lost.
  const spent = (thread: string) => Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ")[0]);
  return readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => sum + spent(thread), 0) / 1e6;
}

/** MB of a running process when it was largest. Undefined where the system does not tell. */
export function peakMemory(pid: number): number | undefined {
  if (!tellsUsage) return undefined;
  const peak = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return peak === undefined ? undefined : Number(peak) / 1024;
}
