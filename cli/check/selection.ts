import { isDynamicPattern } from "tinyglobby";
import { ASSESSMENT_ENDING, RUBRIC_ENDING, SETTINGS_FILE } from "../../core/formats.ts";
import { Unreadable } from "../host/fileSystem.ts";
import type { Io } from "../io.ts";

/** A file to check. */
export interface Chosen {
  /** As it is shown: as given, with `/`. */
  readonly file: string;
  /** Absolute, with `/`. */
  readonly path: string;
}

export interface Selection {
  readonly files: readonly Chosen[];
  /** Paths and patterns that lead to no file, with the reason. */
  readonly missing: readonly { readonly file: string; readonly reason: string }[];
}

const PATTERNS = [`**/*${ASSESSMENT_ENDING}`, `**/*${RUBRIC_ENDING}`, `**/${SETTINGS_FILE}`];

/** The files that paths on a command line mean: files as they are, folders searched, patterns matched. No file twice. */
export function select(paths: readonly string[], io: Io): Selection {
  const files = new Map<string, Chosen>();
  const missing: { file: string; reason: string }[] = [];
  for (const given of paths) {
    const path = given.replaceAll("\\", "/");
    try {
      const found = matches(path, io);
      if (found.length === 0) missing.push({ file: path, reason: "no assessment or rubric is there" });
      for (const file of found) {
        const absolute = absolutePath(file, io.cwd);
        if (!files.has(absolute)) files.set(absolute, { file, path: absolute });
      }
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      missing.push({ file: path, reason: error.message });
    }
  }
  return { files: [...files.values()], missing };
}

function matches(path: string, io: Io): string[] {
  if (path === "") throw new Unreadable("a path must not be empty");
  const absolute = absolutePath(path, io.cwd);
  if (path.endsWith("/") && !io.files.isFolder(absolute)) throw new Unreadable("no such folder");
  if (io.files.isFolder(absolute)) {
    const prefix = path === "." ? "" : path.endsWith("/") ? path : `${path}/`;
    return io.files.glob(PATTERNS, absolute).map((file) => prefix + file);
  }
  if (io.files.exists(absolute) || !isDynamicPattern(path)) return [path];
  return io.files.glob([path], io.cwd);
}

/** With `/`, and without `.` and `..` steps. */
export function absolutePath(path: string, cwd: string): string {
  const whole = /^(\/|[a-z]:)/i.test(path) ? path : `${cwd}/${path}`;
  const steps: string[] = [];
  for (const step of whole.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return (whole.startsWith("/") ? "/" : "") + steps.join("/");
}
