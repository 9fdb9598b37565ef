import { spawnSync } from "node:child_process";
import { join } from "node:path";

export const root = join(import.meta.dirname, "..");

/** Runs a program of this project from its root on this very Node, and gives its exit code. */
export function runProgram(program: string, args: readonly string[]): number {
  const child = spawnSync(process.execPath, [join(root, program), ...args], { cwd: root, stdio: "inherit" });
  return child.status ?? 1;
}

/** Runs one step of a script; ends the script where it fails. */
export function run(step: string, program: string, args: readonly string[] = []): void {
  const status = runProgram(program, args);
  if (status === 0) return;
  process.stderr.write(`\nThe step '${step}' failed.\n`);
  process.exit(1);
}
