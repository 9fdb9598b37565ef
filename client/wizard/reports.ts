import { commands, type Disposable, l10n, type TextDocumentContentProvider, Uri, ViewColumn, window, workspace } from "vscode";

const SCHEME = "rubric-report";
/** The editor's own way to show Markdown as a page: the only one that leaves the focus where it is. */
const MARKDOWN_PAGE = "vscode.markdown.preview.editor";

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

  /** Shows a page beside; the focus stays where it is. */
  async show(source: string, markdown: string): Promise<void> {
    const uri = Uri.from({ scheme: SCHEME, path: `/${l10n.t("Import of {0}", source)}.md`, query: String(this.#texts.size + 1) });
    this.#texts.set(uri.toString(), markdown);
    const beside = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    try {
      await commands.executeCommand("vscode.openWith", uri, MARKDOWN_PAGE, beside);
    } catch {
      // The editor's own Markdown extension may be switched off.
      await window.showTextDocument(uri, beside);
    }
  }

  dispose(): void {
    this.#registered.dispose();
  }
}
