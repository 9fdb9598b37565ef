import { join } from "node:path";
import type { FileSet } from "../generate.ts";
import type { Output } from "../measure/process.ts";

export const ROOT = join(import.meta.dirname, "../..");
export const SCHEMA = join(ROOT, "schemas/conditions-for-success.schema.json");

/** A program that is timed on a set of files. */
export interface Contestant {
  readonly name: string;
  /** What its answer consists of, in a few words. */
  readonly answer: string;
  /** Takes so long that it runs in fewer rounds, and not on the largest sets. */
  readonly slow: boolean;
  /** Whether it sees only what the schema says, so that mistakes beyond it are not its to find. */
  readonly schemaOnly: boolean;
  /** Writes what it needs into the folder of a run, before anything is timed. */
  prepare?(folder: string): void;
  /** What follows `node` on the command line. It runs in the set's own folder. */
  command(folder: string): readonly string[];
  /** The paths of the files it found fault with, or undefined if it does not judge files. */
  failing?(output: Output): readonly string[];
  /** What else is wrong in its answer. */
  wrong?(output: Output, set: FileSet): readonly string[];
}

/** Paths as they are from the set's folder, however a program writes them. */
export function fromSet(path: string): string {
  return path.split(/[\\/]/).slice(-3).join("/");
}
