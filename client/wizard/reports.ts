import { commands, type Disposable, l10n, type TextDocumentContentProvider, Uri, ViewColumn, window, workspace } from "vscode";

const SCHEME = "rubric-report";

/** What imports have to tell, as pages beside the files that they made. They are gone with the window. */
export class ImportReports implements TextDocumentContentProvider, Disposable {
  readonly #texts = new Map<string, string>();
  readonly #registered = workspace.registerTextDocumentContentProvider(SCHEME, this);

  provideTextDocumentContent(uri: Uri): string {
    return (
      this.#texts.get(uri.toString()) ??
      l10n.t("This report is not kept. What was not understood stands in the file, in comments.")
    );
  }

  async show(source: string, markdown: string): Promise<void> {
    const uri = Uri.from({ scheme: SCHEME, path: `/${l10n.t("Import of {0}", source)}.md`, query: String(this.#texts.size + 1) });
    this.#texts.set(uri.toString(), markdown);
    try {
      await commands.executeCommand("markdown.showPreviewToSide", uri);
    } catch {
      // The editor's own Markdown extension may be switched off.
      await window.showTextDocument(uri, { viewColumn: ViewColumn.Beside, preserveFocus: true });
    }
  }

  dispose(): void {
    this.#registered.dispose();
  }
}
