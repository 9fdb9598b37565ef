import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "../process.ts";
import { samplesToTry } from "./samples.ts";

/**
 * Opens the VS Code of this machine with the extension, on a copy of the samples, with settings and extensions of its
 * own: the person's stay as they are. False where there is none, or no screen to show it on.
 */
export function openDesktop(vsix: string): boolean {
  if (!hasScreen()) return false;
  const own = ["--user-data-dir", join(root, ".cache/code/data"), "--extensions-dir", join(root, ".cache/code/extensions")];
  if (!code(["--install-extension", vsix, "--force", ...own], "ignore")) return false;
  const folder = samplesToTry();
  if (!code(["--new-window", folder, join(folder, "README.md"), ...own], "inherit")) return false;
  process.stdout.write("VS Code has opened a copy of the samples, with the extension.\n");
  return true;
}

function hasScreen(): boolean {
  if (process.platform !== "linux") return true;
  return (process.env["DISPLAY"] ?? process.env["WAYLAND_DISPLAY"] ?? "") !== "";
}

function code(args: readonly string[], stdio: "ignore" | "inherit"): boolean {
  // On Windows it is a script, which only a shell runs.
  const shell = process.platform === "win32";
  const given = shell ? args.map((each) => `"${each}"`) : args;
  return spawnSync("code", given, { stdio, shell }).status === 0;
}
