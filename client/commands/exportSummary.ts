import { commands, env, l10n, type QuickPickItem, Uri, window, workspace } from "vscode";
import { type SummaryFormat, summaryFormats } from "../../core/report/summaryFormats.ts";
import type { Command } from "../command.ts";
import type { Server } from "../server.ts";

interface Choice extends QuickPickItem {
  readonly format: SummaryFormat;
}

/** Writes the summary of an assessment to a file, in a form that the person chooses. */
export const exportSummary: Command = (server, _, active) =>
  commands.registerCommand("rubric.exportSummary", async (given?: unknown) => {
    const uri = given instanceof Uri ? given : active.last;
    const openFirst = l10n.t("Open an assessment first: a file that ends in “.assessment.yaml”.");
    if (uri === undefined) return void window.showInformationMessage(openFirst);
    const written = await writtenAs(uri, server);
    if (written === undefined) return;
    const { target, format } = written;
    const open = format.name === "html" ? l10n.t("Open in Browser") : l10n.t("Open");
    const chosen = await window.showInformationMessage(l10n.t("The summary was written to {0}.", nameOf(target)), open);
    if (chosen === undefined) return;
    // A browser can open what is on this machine; the rest is shown as text.
    if (format.name === "html" && target.scheme === "file") await env.openExternal(target);
    else await commands.executeCommand("vscode.open", target);
  });

/** Where it was written, and as what; undefined where the person gave up, or there is no summary. */
async function writtenAs(uri: Uri, server: Server) {
  const asked = { uri: server.uri(uri) };
  const summary = await server.ask("rubric/summary", asked);
  if (summary === null) {
    const why = await server.ask("rubric/whyNoSummary", asked);
    return void window.showWarningMessage(l10n.t("There is no summary of {0}: {1}", nameOf(uri), why ?? ""));
  }
  const choice = await window.showQuickPick(choices(), { title: l10n.t("Export Summary"), placeHolder: l10n.t("As what?") });
  if (choice === undefined) return undefined;
  const { format } = choice;
  const target = await window.showSaveDialog({
    defaultUri: besides(uri, format.ending),
    filters: { [choice.label]: [format.ending] },
    title: l10n.t("Export Summary"),
  });
  if (target === undefined) return undefined;
  await workspace.fs.writeFile(target, new TextEncoder().encode(format.write(summary)));
  return { target, format };
}

function choices(): Choice[] {
  const words: Readonly<Record<string, readonly [label: string, detail: string]>> = {
    html: [l10n.t("Web page"), l10n.t("To read, to send, to print: one page, then the details")],
    markdown: [l10n.t("Markdown"), l10n.t("For a pull request or a wiki")],
    csv: [l10n.t("Spreadsheet"), l10n.t("CSV, one row for each indicator")],
    json: [l10n.t("Data"), l10n.t("JSON, for programs")],
  };
  return summaryFormats.flatMap((format) => {
    const [label, detail] = words[format.name] ?? [];
    return label === undefined || detail === undefined ? [] : [{ label, detail, description: `.${format.ending}`, format }];
  });
}

/** Beside the assessment; beside nothing for one that has no place yet. */
function besides(uri: Uri, ending: string): Uri {
  const name = `${nameOf(uri).replace(/\.assessment\.yaml$/, "")}-summary.${ending}`;
  const folder = uri.scheme === "untitled" ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(uri, "..");
  return folder === undefined ? Uri.file(name) : Uri.joinPath(folder, name);
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
