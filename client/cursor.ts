import { type Uri, window } from "vscode";

/** The cursor's offset in a file that is shown; at its start where it is not. */
export function cursorIn(uri: Uri): number {
  const editors = [...(window.activeTextEditor === undefined ? [] : [window.activeTextEditor]), ...window.visibleTextEditors];
  const editor = editors.find(({ document }) => document.uri.toString() === uri.toString());
  return editor === undefined ? 0 : editor.document.offsetAt(editor.selection.active);
}
