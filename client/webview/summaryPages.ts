import { type Disposable, Uri, ViewColumn, type WebviewPanel, window } from "vscode";
import type { Kept } from "../../core/pageMessages.ts";
import { SummaryPage, type Surroundings } from "./summaryPage.ts";

/** Also in package.json: the editor starts the extension for pages of this kind that it brings back. */
const KIND = "rubric.summary";

/** Every summary that is open: one for each file. */
export class SummaryPages implements Disposable {
  readonly #around: Surroundings;
  readonly #pages = new Map<string, SummaryPage>();
  readonly #bringingBack: Disposable;

  constructor(around: Surroundings) {
    this.#around = around;
    this.#bringingBack = window.registerWebviewPanelSerializer(KIND, {
      deserializeWebviewPanel: async (panel, kept: Kept | undefined) => {
        if (typeof kept?.uri === "string") this.#add(panel, Uri.parse(kept.uri));
        else panel.dispose();
      },
    });
  }

  /** Shows a file's summary beside it. */
  open(uri: Uri): void {
    const open = this.#pages.get(uri.toString());
    if (open !== undefined) open.panel.reveal(undefined, true);
    else this.#add(window.createWebviewPanel(KIND, "", { viewColumn: ViewColumn.Beside, preserveFocus: true }), uri);
  }

  dispose(): void {
    this.#bringingBack.dispose();
    for (const { panel } of [...this.#pages.values()]) panel.dispose();
  }

  #add(panel: WebviewPanel, uri: Uri): void {
    const page = new SummaryPage(panel, uri, this.#around);
    this.#pages.set(uri.toString(), page);
    panel.onDidDispose(() => {
      this.#pages.delete(uri.toString());
      page.dispose();
    });
  }
}
