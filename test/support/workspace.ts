import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Analysis, analyse } from "../../core/analyse.ts";
import { bundledFormats, bundledRubric } from "../../core/bundled/bundled.ts";
import { readAssessment } from "../../core/read.ts";
import type { Rubric } from "../../core/rubric/rubric.ts";
import type { Settings } from "../../core/settings/settings.ts";
import type { Workspace } from "../../core/workspace.ts";

export const root = join(import.meta.dirname, "../..");
export const formats = bundledFormats();

export const EARLY_LEARNING = readRubric("samples/early-learning/early-learning.rubric.yaml");

/** A rubric from a file of this repository. */
export function readRubric(path: string): Rubric {
  const text = readFileSync(join(root, path), "utf8");
  const { rubric } = analyse({ text, path, workspace: inMemory({}), formats });
  if (rubric === undefined) throw new Error(`${path} holds no rubric.`);
  return rubric;
}

/** The workspace's twin for tests: files by path from its root. Rubric files among them come before the bundled one. */
export function inMemory(files: Readonly<Record<string, string>>, others: readonly Rubric[] = []): Workspace {
  const own = Object.entries(files).filter(([path]) => path.endsWith(".rubric.yaml"));
  const workspace: Workspace = {
    exists: (path) => Object.keys(files).some((file) => file === path || file.startsWith(`${path}/`)),
    assessment: (path) => (files[path] === undefined ? null : readAssessment(files[path], path, workspace, formats)),
    rubrics: () => [
      ...own.flatMap(([path, text]) => analyse({ text, path, workspace: inMemory({}), formats }).rubric ?? []),
      ...others,
      bundledRubric,
    ],
  };
  return workspace;
}

/** Analyses one of the files of a workspace. */
export function analyseIn(files: Readonly<Record<string, string>>, path: string, settings?: Settings): Analysis {
  const text = files[path];
  if (text === undefined) throw new Error(`There is no ${path}.`);
  return analyse({ text, path, workspace: inMemory(files, [EARLY_LEARNING]), formats, ...(settings && { settings }) });
}
