import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "../process.ts";

const here = join(import.meta.dirname, "code-server");
const folder = join(root, ".cache/vscode");
const stamp = join(folder, ".installed");
const lib = join(folder, "node_modules/code-server/lib/vscode");

/** The folder of the served VS Code's programs. Installs it on first use, which takes about half a minute. Throws where it cannot. */
export function installedVscode(): string {
  const lock = readFileSync(join(here, "package-lock.json"), "utf8");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return lib;
  process.stderr.write("Setting up VS Code, served on this machine (once, about half a minute and 800 MB)…\n");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of ["package.json", "package-lock.json"]) copyFileSync(join(here, file), join(folder, file));
  npm(["ci"], folder);
  // Its own list of packages lacks one, so that `npm ci` would refuse it.
  npm(["install", "--omit=dev"], lib);
  writeFileSync(stamp, lock);
  return lib;
}

function npm(args: readonly string[], cwd: string): void {
  const given = [...args, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const npmOf = join(dirname(process.execPath), process.platform === "win32" ? "npm.cmd" : "npm");
  const program = existsSync(npmOf) ? npmOf : "npm";
  const { status } = spawnSync(program, given, { cwd, stdio: ["ignore", 2, 2], shell: process.platform === "win32" });
  if (status !== 0) throw new Error(`VS Code could not be set up: 'npm ${args.join(" ")}' says why above.`);
}
