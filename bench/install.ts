import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = import.meta.dirname;

/** Installs the peers that only the benchmark needs, unless what its lock file names is there already. */
export function installPeers(tell: (line: string) => void): void {
  const lock = readFileSync(join(folder, "package-lock.json"), "utf8");
  const stamp = join(folder, "node_modules", ".installed-lock");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  tell("Installing the peers to compare with (once, about half a minute) …");
  // None of them needs its install scripts; one of those only counts installations.
  const npm = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: folder,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (npm.status !== 0) throw new Error("Installing the peers failed: 'npm ci' says why above.");
  writeFileSync(stamp, lock);
}
