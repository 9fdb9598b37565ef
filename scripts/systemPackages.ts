/** Programs that the tests run and npm does not bring: found, or installed where that may be done. */
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";

/** A program, and the Debian package that has it. */
export interface SystemProgram {
  readonly program: string;
  /** What does as well: names, or whole paths. */
  readonly others?: readonly string[];
  readonly debianPackage: string;
}

/** An editor that is not ours, with a client of the language server protocol in it. */
export const NEOVIM: SystemProgram = { program: "nvim", debianPackage: "neovim" };

/** Where Windows keeps programs. */
const WINDOWS = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((folder) => process.env[folder] ?? []);

/** A browser that the tests can drive. */
export const CHROMIUM: SystemProgram = {
  program: "chromium",
  others: [
    ...["chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable"],
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ...WINDOWS.map((folder) => join(folder, "Google/Chrome/Application/chrome.exe")),
    ...WINDOWS.map((folder) => join(folder, "Microsoft/Edge/Application/msedge.exe")),
  ],
  debianPackage: "chromium",
};

/** What this module does outside of itself. */
export interface System {
  has(program: string): boolean;
  /** Software may be installed here. */
  mayInstall(): boolean;
  /** Runs a command without showing what it prints; gives that. */
  run(command: string, args: readonly string[]): { readonly printed: string };
  say(line: string): void;
}

/** Finds the programs, or installs them. Throws one line that says what to install where neither can be done. */
export function ensure(programs: readonly SystemProgram[], system: System = thisSystem): void {
  const missing = programs.filter((program) => !isHere(program, system));
  if (missing.length === 0) return;
  const packages = missing.map(({ debianPackage }) => debianPackage);
  if (!system.mayInstall())
    throw new Error(needed(missing, `install them first (on Debian: apt-get install ${packages.join(" ")})`));
  system.say(`Installing what the tests need: ${packages.join(", ")}…\n`);
  const install = () => system.run("apt-get", ["install", "-y", "--no-install-recommends", ...packages]);
  // Lists of packages may never have been fetched here, or be too old.
  const attempts = [install, () => system.run("apt-get", ["update"]), install];
  let printed = "";
  for (const attempt of attempts) {
    ({ printed } = attempt());
    if (missing.every((program) => isHere(program, system))) return;
  }
  const reason = printed.trim().split("\n").at(-1) ?? "";
  throw new Error(needed(missing, `apt-get could not install ${packages.join(", ")}: ${reason}`));
}

/** The path of the program on this machine; undefined where there is none. */
export function findProgram({ program, others = [] }: SystemProgram): string | undefined {
  return [program, ...others].flatMap(placesOf).find(isRunnable);
}

function isHere({ program, others = [] }: SystemProgram, system: System): boolean {
  return [program, ...others].some((each) => system.has(each));
}

function needed(missing: readonly SystemProgram[], rest: string): string {
  const names = missing.map(({ program }) => `'${program}'`);
  return `The tests run ${names.join(" and ")}, which ${names.length === 1 ? "is" : "are"} not here: ${rest}.`;
}

const thisSystem: System = {
  has: (program) => placesOf(program).some(isRunnable),
  mayInstall: () => process.getuid?.() === 0 && thisSystem.has("apt-get"),
  run(command, args) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const { stdout, stderr } = spawnSync(command, args, { env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
    return { printed: `${stdout}\n${stderr}` };
  },
  say: (line) => void process.stderr.write(line),
};

function placesOf(program: string): readonly string[] {
  if (isAbsolute(program)) return [program];
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return folders.map((folder) => join(folder, process.platform === "win32" ? `${program}.exe` : program));
}

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
