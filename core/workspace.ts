import type { Assessment } from "./assessment/assessment.ts";
import type { Rubric } from "./rubric/rubric.ts";

/**
 * What a file may ask about the files around it. Paths are relative to the workspace's root, with `/`, and never lead out
 * of it. Hosts answer at once: one that reads files in the background answers `undefined`, "not known yet", and has the
 * file analysed again when it knows.
 */
export interface Workspace {
  /** Whether there is such a file or folder. It is never opened. */
  exists(path: string): boolean | undefined;
  /** The assessment in that file; null where there is none to be read. */
  assessment(path: string): Assessment | null | undefined;
  /** Every rubric the workspace knows: its own, nearest to `path` first, then the one that comes with the product. */
  rubrics(path: string): readonly Rubric[];
}

/** A workspace of one file: only the given rubrics, nothing known of other files. */
export function lonelyWorkspace(rubrics: readonly Rubric[]): Workspace {
  return { exists: () => undefined, assessment: () => undefined, rubrics: () => rubrics };
}

/**
 * A path written in a file, led from that file's folder to the workspace's root. Undefined where it is not a path inside
 * the workspace: absolute, with a drive or scheme, or leading out of it.
 */
export function pathFrom(file: string, written: string): string | undefined {
  if (/^([/\\]|[a-z][a-z0-9+.-]*:)/i.test(written) || written.includes("\\") || written.includes("\0")) return undefined;
  const steps = file.split("/").slice(0, -1);
  for (const step of written.split("/")) {
    if (step === "..") {
      if (steps.pop() === undefined) return undefined;
    } else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** The folder of a path, without a slash at its end; empty for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** Those in folders above the file come first, the deepest first; then all others, as they were. */
export function nearestFirst<T extends { readonly folder: string }>(found: readonly T[], path: string): T[] {
  const own = `${folderOf(path)}/`;
  const distance = ({ folder }: T) => (own.startsWith(folder === "" ? "" : `${folder}/`) ? -folder.length : 1);
  return [...found].sort((a, b) => distance(a) - distance(b));
}
