import { commands, l10n, type QuickPickItem, Uri, window, workspace } from "vscode";
import type { RubricListed } from "../../core/messages.ts";
import { forLabel } from "../../core/text/label.ts";
import type { Command } from "../command.ts";
import type { Server } from "../server.ts";

/** Opens the rubric that the assessment goes by; without one, a rubric that is chosen. */
export const openRubric: Command = (server, _, active) =>
  commands.registerCommand("rubric.openRubric", async () => {
    const [folder] = workspace.workspaceFolders ?? [];
    const inFolder = folder === undefined ? "untitled:new.assessment.yaml" : `${server.uri(folder.uri)}/new.assessment.yaml`;
    const known = await server.ask("rubric/rubrics", { uri: active.last === undefined ? inFolder : server.uri(active.last) });
    const own = active.last && (await referenceOf(server, active.last));
    const rubric = known.find(({ reference }) => reference === own) ?? (await chosen(known));
    if (rubric !== undefined) await window.showTextDocument(Uri.parse(rubric.uri), { preview: false });
  });

async function referenceOf(server: Server, uri: Uri): Promise<string | undefined> {
  return (await server.ask("rubric/overview", { uri: server.uri(uri) }))?.overview.rubric.reference;
}

async function chosen(known: readonly RubricListed[]): Promise<RubricListed | undefined> {
  if (known.length < 2) return known[0];
  const items = known.map((rubric): QuickPickItem & { rubric: RubricListed } => {
    const { title, reference, bundled } = rubric;
    return {
      label: forLabel(title, 120),
      description: forLabel(reference),
      ...(bundled && { detail: l10n.t("Comes with this extension") }),
      rubric,
    };
  });
  return (await window.showQuickPick(items, { placeHolder: l10n.t("Which rubric?"), title: l10n.t("Open Rubric") }))?.rubric;
}
