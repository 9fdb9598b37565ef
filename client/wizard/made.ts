import { l10n, type Uri, window } from "vscode";
import { indicatorsIn } from "../../core/report/overview.ts";
import { unratedFrom } from "../../core/report/unrated.ts";
import { goTo } from "../goTo.ts";
import type { Server } from "../server.ts";
import { written } from "./target.ts";

/** Writes a new assessment and opens it where there is something to rate first. Whether it was written: the rest is said. */
export async function made(server: Server, file: Uri, text: string | null): Promise<boolean> {
  if (text === null) {
    void window.showErrorMessage(l10n.t("The rubric is not here any more, so nothing was written."));
    return false;
  }
  if (!(await written(file, text))) return false;
  await window.showTextDocument(file, { preview: false });
  const found = await server.ask("rubric/overview", { uri: server.uri(file) });
  const first = found && (unratedFrom(found.overview, 0, 1) ?? indicatorsIn(found.overview)[0]?.name);
  if (first != null) await goTo(server, file, first);
  return true;
}
