import { readdir, readFile, stat } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { glob } from "tinyglobby";
import type { SchemeFiles } from "../host.ts";

/** What nobody keeps assessments in. */
const IGNORED = ["**/node_modules/**", "**/.git/**"];

/** The files of this machine. */
export const nodeFiles: SchemeFiles = {
  schemes: ["file"],
  read: async (uri) =>
    await orElse(undefined, async () => {
      const path = fileURLToPath(uri);
      // A pipe or device would be waited for without end.
      return (await stat(path)).isFile() ? await readFile(path) : undefined;
    }),
  kind: async (uri) =>
    await orElse(undefined, async () => {
      const found = await stat(fileURLToPath(uri));
      return found.isDirectory() ? "folder" : "file";
    }),
  list: async (folder) =>
    await orElse([], async () => {
      const entries = await readdir(fileURLToPath(folder), { withFileTypes: true });
      return entries
        .map((entry) => ({ name: entry.name, folder: entry.isDirectory() }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    }),
  find: async (folder, endings) =>
    await orElse([], async () => {
      const found = await glob(
        endings.map((ending) => `**/*${ending}`),
        { cwd: fileURLToPath(folder), ignore: IGNORED, followSymbolicLinks: false, expandDirectories: false, absolute: true },
      );
      return found.sort().map((path) => pathToFileURL(path).toString());
    }),
};

/** What is not there, or may not be read, is no failure of the server. */
async function orElse<T>(otherwise: T, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    return otherwise;
  }
}
