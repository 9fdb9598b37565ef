import { commands, Disposable, l10n, Uri, window } from "vscode";
import type { Command } from "../command.ts";
import { SummaryPages } from "../webview/summaryPages.ts";

/** Shows the summary of an assessment beside it: of the one it is called on, or the one that the person is at. */
export const openSummary: Command = (server, { extensionUri }, active) => {
  const pages = new SummaryPages({ server, active, dist: Uri.joinPath(extensionUri, "dist") });
  const command = commands.registerCommand("rubric.openSummary", async (given?: unknown) => {
    const uri = given instanceof Uri ? given : active.last;
    if (uri !== undefined) pages.open(uri);
    else await window.showInformationMessage(l10n.t("Open an assessment first: a file that ends in “.assessment.yaml”."));
  });
  return Disposable.from(pages, command);
};
