import {
  l10n,
  Range,
  Selection,
  TabInputText,
  type TextDocument,
  TextEditorRevealType,
  type Uri,
  type ViewColumn,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import type { NoPlace, Placing } from "../core/language/placing.ts";
import type { Server } from "./server.ts";

/** How often it is asked again where the text was changed meanwhile. */
const ROUNDS = 5;

/** Shows an indicator's rating in its file; makes its block where it has none yet, and writes `word` as its level, if given. */
export async function goTo(server: Server, uri: Uri, indicator: string, word?: string): Promise<void> {
  const column = columnOf(uri);
  const editor = await window.showTextDocument(uri, column === undefined ? {} : { viewColumn: column });
  const { document } = editor;
  for (let round = 0; round < ROUNDS; round++) {
    const asked = { uri: server.uri(uri), indicator, ...(word !== undefined && { word }) };
    const found = await server.ask("rubric/place", asked);
    if ("noPlace" in found) return void window.showWarningMessage(whyNot(found.noPlace, indicator));
    if (found.version !== document.version) continue;
    // So that undoing it leads back here.
    const [first] = found.place.edits;
    if (first !== undefined) editor.selection = at(document, first.start);
    if (!(await changed(document, found.place))) return void window.showWarningMessage(notChanged());
    editor.selection = at(document, found.place.cursor);
    editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
    return;
  }
}

function at(document: TextDocument, offset: number): Selection {
  const cursor = document.positionAt(offset);
  return new Selection(cursor, cursor);
}

async function changed(document: TextDocument, { edits }: Placing): Promise<boolean> {
  if (edits.length === 0) return true;
  const edit = new WorkspaceEdit();
  for (const { start, end, text } of edits) {
    edit.replace(document.uri, new Range(document.positionAt(start), document.positionAt(end)), text);
  }
  return await workspace.applyEdit(edit);
}

/** Where the file is shown already; else where the last text was, and not over a page about it. */
export function columnOf(uri: Uri): ViewColumn | undefined {
  const groups = window.tabGroups.all.filter(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri.toString()),
  );
  const { activeTabGroup } = window.tabGroups;
  return (groups.includes(activeTabGroup) ? activeTabGroup : groups[0])?.viewColumn;
}

function whyNot(why: NoPlace, indicator: string): string {
  switch (why) {
    case "unknown":
      return l10n.t("The rubric of this file has no '{0}'.", indicator);
    case "out of scope":
      return l10n.t("'{0}' is not in this review's scope, so nothing was added.", indicator);
    case "unclear":
      return l10n.t("'{0}' could not be changed: mend the mistakes in this file first; they are underlined.", indicator);
  }
}

function notChanged(): string {
  return l10n.t("This file cannot be edited here.");
}
