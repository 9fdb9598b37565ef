import { l10n, Uri, window, workspace } from "vscode";
import { ASSESSMENT_ENDING } from "../../core/formats.ts";
import { slug, suggestedPath, type WrongPath, wrongPath } from "../../core/write/suggest.ts";
import { askText } from "./ask.ts";
import type { NewReview } from "./newReview.ts";
import type { Step } from "./walk.ts";

/** Where the file is to be: nothing stands there yet. */
export const target: Step<NewReview> = {
  async ask(state, at) {
    const { folder, reviews, district, date = state.today } = state;
    const name = district?.name ?? "";
    if (folder === undefined) return await askSomewhere(state, name);
    const value = state.target?.path.slice(folder.path.length + 1) ?? suggestedPath(reviews, name, date);
    const prompt = l10n.t("Where is it to be saved? A path in the folder {0}", nameOf(folder));
    const wrong = async (path: string) => {
      const why = wrongPath(path);
      if (why !== undefined) return whyWrong(why);
      return (await isThere(Uri.joinPath(folder, path))) ? alreadyThere(path) : undefined;
    };
    const answer = await askText({ title: state.title, prompt, value, wrong }, at);
    return answer === "back" || answer === "cancelled" ? answer : { ...state, target: Uri.joinPath(folder, answer) };
  },
};

/** Without a folder: anywhere, in the editor's own dialog. */
async function askSomewhere(state: NewReview, district: string): Promise<NewReview | "cancelled"> {
  const filters = { [l10n.t("Assessment")]: [ASSESSMENT_ENDING.slice(1)] };
  const found = await window.showSaveDialog({ defaultUri: Uri.file(`/${slug(district)}${ASSESSMENT_ENDING}`), filters });
  if (found === undefined) return "cancelled";
  const isNamed = found.path.endsWith(ASSESSMENT_ENDING);
  return {
    ...state,
    target: isNamed ? found : found.with({ path: `${found.path.replace(/\.ya?ml$/, "")}${ASSESSMENT_ENDING}` }),
  };
}

/** Writes a file that is not there yet; undefined where there is one, which is said. */
export async function written(file: Uri, text: string): Promise<boolean> {
  const path = workspace.asRelativePath(file);
  if (await isThere(file)) {
    void window.showErrorMessage(alreadyThere(path));
    return false;
  }
  try {
    await workspace.fs.createDirectory(Uri.joinPath(file, ".."));
    await workspace.fs.writeFile(file, new TextEncoder().encode(text));
    return true;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(l10n.t("{0} could not be written: {1}", path, why));
    return false;
  }
}

async function isThere(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}

function alreadyThere(path: string): string {
  return l10n.t("{0} is there already, and is never written over. Choose another name.", path);
}

function whyWrong(why: WrongPath): string {
  switch (why) {
    case "empty":
      return l10n.t("Write the file's name.");
    case "ending":
      return l10n.t("The file's name must end in {0}", ASSESSMENT_ENDING);
    case "outside":
      return l10n.t("Write a path inside the folder, such as 2025/name{0}", ASSESSMENT_ENDING);
  }
}

function nameOf(folder: Uri): string {
  return folder.path.slice(folder.path.lastIndexOf("/") + 1);
}
