import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { globSync } from "tinyglobby";
import { type FileSystem, Unreadable } from "./fileSystem.ts";

/** What nobody keeps assessments in. */
const IGNORED = ["**/node_modules/**", "**/.git/**"];

export const nodeFileSystem: FileSystem = {
  read(path) {
    return plainly(() => {
      // A pipe or device would be waited for without end.
      if (!statSync(path).isFile()) throw new Unreadable("not a regular file");
      return readFileSync(path);
    });
  },
  write: (path, text) =>
    plainly(() => {
      // Whole or not at all: a full disk must not leave half of somebody's only copy.
      const target = realpathSync(path);
      const beside = `${target}.${process.pid}.tmp`;
      try {
        writeFileSync(beside, text, { flag: "wx", mode: statSync(target).mode });
        renameSync(beside, target);
      } catch (error) {
        rmSync(beside, { force: true });
        throw error;
      }
    }),
  create: (path, text) =>
    plainly(() => {
      mkdirSync(dirname(path), { recursive: true });
      try {
        writeFileSync(path, text, { flag: "wx" });
        return true;
      } catch (error) {
        if (codeOf(error) === "EEXIST") return false;
        throw error;
      }
    }),
  exists: existsSync,
  isFolder: (path) => statOf(path)?.isDirectory() === true,
  size: (path) => statOf(path)?.size ?? 0,
  glob: (patterns, cwd) =>
    plainly(() =>
      globSync([...patterns], {
        cwd,
        ignore: IGNORED,
        onlyFiles: true,
        followSymbolicLinks: false,
        expandDirectories: false,
      }).sort(),
    ),
};

/** Undefined for what cannot be looked at; reading it says why. */
function statOf(path: string) {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  EACCES: "no permission to open it",
  EPERM: "no permission to open it",
  EISDIR: "it is a folder",
  ENOTDIR: "a folder on the way to it is a file",
  ELOOP: "its links lead in a circle",
  EMFILE: "too many files are open",
  ENAMETOOLONG: "its name is too long",
  EROFS: "the disk can only be read",
  ENOSPC: "the disk is full",
};

function plainly<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    const code = codeOf(error);
    if (code === undefined) throw error;
    throw new Unreadable(REASONS[code] ?? `the system said ${code}`);
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
