import { parse } from "csv-parse/browser/esm/sync";
import { commands, Disposable, l10n, type Uri, window, workspace } from "vscode";
import { csvOptions } from "../../core/import/csv.ts";
import { hasHeadings } from "../../core/import/importRows.ts";
import { decode } from "../../core/text/decode.ts";
import type { Command } from "../command.ts";
import { made } from "../wizard/made.ts";
import { ImportReports } from "../wizard/reports.ts";
import { startOf } from "../wizard/start.ts";
import { date, district, previous, rubric } from "../wizard/steps.ts";
import { target } from "../wizard/target.ts";
import { walk } from "../wizard/walk.ts";
import { newFile } from "./newAssessment.ts";

/** Makes an assessment of a spreadsheet that was saved as CSV, and shows what was made of its cells. */
export const importSpreadsheet: Command = (server) => {
  const reports = new ImportReports();
  const command = commands.registerCommand("rubric.importSpreadsheet", async (given?: Uri) => {
    const sheet = given ?? (await chosenSheet());
    if (sheet === undefined) return;
    const read = await rowsOf(sheet);
    if ("cannot" in read) return void window.showErrorMessage(read.cannot);
    const start = await startOf(l10n.t("Import Spreadsheet: {0}", nameOf(sheet)), server, sheet);
    const review = start && (await walk([district, date, rubric, previous, target], start));
    const file = review && newFile(review, server);
    if (review?.target === undefined || file === undefined) return;
    const imported = await server.ask("rubric/import", { ...file, rows: read.rows, source: nameOf(sheet) });
    if ((await made(server, review.target, imported?.text ?? null)) && imported !== null) {
      await reports.show(nameOf(sheet), imported.report);
    }
  });
  return Disposable.from(reports, command);
};

async function chosenSheet(): Promise<Uri | undefined> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const found = await window.showOpenDialog({
    title: l10n.t("Import Spreadsheet"),
    openLabel: l10n.t("Import"),
    filters: { [l10n.t("Spreadsheet saved as CSV")]: ["csv", "tsv", "txt"] },
    ...(folder !== undefined && { defaultUri: folder }),
  });
  return found?.[0];
}

type Read = { readonly rows: readonly (readonly string[])[] } | { readonly cannot: string };

async function rowsOf(sheet: Uri): Promise<Read> {
  const name = nameOf(sheet);
  try {
    const decoded = decode(await workspace.fs.readFile(sheet));
    if (!("text" in decoded)) {
      return { cannot: l10n.t("{0} is not UTF-8: in the spreadsheet program, save it as 'CSV UTF-8'.", name) };
    }
    const rows: string[][] = parse(decoded.text, csvOptions(decoded.text));
    if (hasHeadings(rows)) return { rows };
    return { cannot: l10n.t("{0}: no row has headings such as 'Indicator' and 'Level'; nothing was written.", name) };
  } catch (error) {
    return { cannot: l10n.t("{0} cannot be read: {1}", name, error instanceof Error ? error.message : String(error)) };
  }
}

function nameOf(sheet: Uri): string {
  return sheet.path.slice(sheet.path.lastIndexOf("/") + 1);
}
