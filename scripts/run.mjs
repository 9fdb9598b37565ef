// `node scripts/run.mjs NAME [args]` runs scripts/NAME.ts. Every npm script goes through here, so each works in a fresh
// clone and on whatever Node the machine has: what is not installed yet is installed, and Node 24 comes with it.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
// Runs TypeScript by stripping its types.
const NEEDED = [22, 18];

const [name, ...args] = process.argv.slice(2);
if (name === undefined || !existsSync(join(root, "scripts", `${name}.ts`))) stop(`There is no script '${name ?? ""}'.`);
install();
if (isOld(process.versions.node)) again();
else {
  process.argv = [process.argv[0], join(root, "scripts", `${name}.ts`), ...args];
  await import(pathToFileURL(process.argv[1]).href);
}

/** Installs what package-lock.json names, unless it is installed already. */
function install() {
  const lock = readFileSync(join(root, "package-lock.json"), "utf8");
  const stamp = join(root, "node_modules", ".installed-lock");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  process.stderr.write("Installing what the project needs (once, about half a minute)…\n");
  const npm = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (npm.status !== 0) stop("Installing failed: 'npm ci' says why above.");
  writeFileSync(stamp, lock);
}

/** Starts over on the Node that was installed with the project. */
function again() {
  const installed = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
  if (!existsSync(installed) || process.env.RUBRIC_SCRIPT_AGAIN === "1") {
    stop(`Node ${process.versions.node} is too old for this script: version ${NEEDED.join(".")} or newer is needed.`);
  }
  const child = spawnSync(installed, process.argv.slice(1), {
    stdio: "inherit",
    env: { ...process.env, RUBRIC_SCRIPT_AGAIN: "1" },
  });
  process.exitCode = child.status ?? 1;
}

function isOld(version) {
  const [major, minor] = version.split(".").map(Number);
  return major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1]);
}

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
