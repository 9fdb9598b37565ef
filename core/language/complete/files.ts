import type { Path } from "../../document/place.ts";
import { ASSESSMENT_ENDING, RUBRIC_ENDING } from "../../formats.ts";
import { pathFrom } from "../../workspace.ts";
import type { FolderEntry, Offer, Offers } from "./suggestion.ts";

/**
 * Files and folders in the folder that is written already, as paths from the file that is asked about. A folder ends with
 * `/`, and more can be asked for behind it. Nothing outside the workspace.
 */
export const files: Offers = ({ asked, asking, place, path }) => {
  const written = folderWritten(place.token.typed);
  const folder = pathFrom(asked.path, written);
  if (folder === undefined) return [];
  const fits = fitting(path);
  const own = asked.path;
  const entries = (asking.entries(folder) ?? []).filter(
    (entry) => isShown(entry) && (entry.folder || (fits(entry.name) && joined(folder, entry.name) !== own)),
  );
  const found = entries.map(({ name, folder: isFolder }): Offer => {
    const label = isFolder ? `${name}/` : name;
    return { word: written + label, label, kind: isFolder ? "folder" : "file" };
  });
  return [...found.filter(({ kind }) => kind === "folder"), ...found.filter(({ kind }) => kind === "file"), ...up(own, written)];
};

/** The folder part of a path that is being typed. */
export function folderWritten(typed: string): string {
  return typed.trimStart().slice(0, typed.trimStart().lastIndexOf("/") + 1);
}

/** The folder above, while one is on the way up and not out of the workspace. */
function up(own: string, written: string): Offer[] {
  const out = /^(\.\.\/)*$/.test(written) && pathFrom(own, `${written}..`) !== undefined;
  return out ? [{ word: `${written}../`, label: "../", labelDetail: "the folder above", kind: "folder" }] : [];
}

function fitting(path: Path): (name: string) => boolean {
  if (path.at(-1) === "previous") return (name) => name.endsWith(ASSESSMENT_ENDING);
  if (path[0] === "rubrics") return (name) => name.endsWith(RUBRIC_ENDING);
  return (name) => !name.endsWith(ASSESSMENT_ENDING) && !name.endsWith(RUBRIC_ENDING);
}

function isShown({ name }: FolderEntry): boolean {
  return !name.startsWith(".") && name !== "node_modules" && !/[\p{Cc}\\]/u.test(name);
}

function joined(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}
