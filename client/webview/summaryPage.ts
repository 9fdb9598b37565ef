import { type Disposable, l10n, languages, Range, Uri, ViewColumn, type WebviewPanel, window, workspace } from "vscode";
import type { Path } from "../../core/document/place.ts";
import type { FromPage, ToPage } from "../../core/pageMessages.ts";
import { type PanelContent, panelContent, panelPage, panelWithout } from "../../core/report/html/panel.ts";
import type { ActiveAssessment } from "../active.ts";
import { columnOf } from "../goTo.ts";
import type { Server } from "../server.ts";
import { Latest } from "./latest.ts";

/** What a page about an assessment stands on. */
export interface Surroundings {
  readonly server: Server;
  readonly active: ActiveAssessment;
  /** The folder of the page's script, the only thing it may load. */
  readonly dist: Uri;
}

/** The summary beside its file: it follows every edit, and leads back to the lines. */
export class SummaryPage implements Disposable {
  readonly panel: WebviewPanel;
  readonly uri: Uri;
  readonly #around: Surroundings;
  readonly #listening: Disposable[];
  readonly #update = new Latest(() => this.#show());
  /** What the page shows, so that it is not sent again. */
  #shown = "";

  constructor(panel: WebviewPanel, uri: Uri, around: Surroundings) {
    this.panel = panel;
    this.uri = uri;
    this.#around = around;
    const isOurs = (other: Uri) => other.toString() === uri.toString();
    this.#listening = [
      panel.webview.onDidReceiveMessage((message: FromPage) => void this.#hear(message)),
      panel.onDidChangeViewState(() => this.#attend()),
      workspace.onDidChangeTextDocument(({ document }) => isOurs(document.uri) && this.#update.ask()),
      // What a file is found to say may change with the files around it.
      languages.onDidChangeDiagnostics(({ uris }) => uris.some(isOurs) && this.#update.ask()),
    ];
    panel.title = l10n.t("Summary of {0}", nameOf(uri));
    panel.webview.options = { enableScripts: true, localResourceRoots: [around.dist] };
    const script = panel.webview.asWebviewUri(Uri.joinPath(around.dist, "summary.js")).toString(true);
    panel.webview.html = panelPage({ nonce: crypto.randomUUID(), script }, panel.title);
    this.#attend();
  }

  dispose(): void {
    this.#around.active.onPage(this.uri, false);
    for (const each of this.#listening) each.dispose();
  }

  #attend(): void {
    this.#around.active.onPage(this.uri, this.panel.active);
  }

  async #hear(message: FromPage): Promise<void> {
    if (message.kind === "go" && isPath(message.path)) return await this.#go(message.path);
    if (message.kind !== "ready") return;
    // A page that was out of sight starts anew.
    this.#shown = "";
    this.#update.ask();
  }

  async #show(): Promise<void> {
    if (!this.panel.visible) return;
    const message: ToPage = { ...(await this.#content()), uri: this.uri.toString() };
    const written = JSON.stringify(message);
    if (written === this.#shown) return;
    this.#shown = written;
    await this.panel.webview.postMessage(message);
  }

  async #content(): Promise<PanelContent> {
    const { server } = this.#around;
    const asked = { uri: server.uri(this.uri) };
    try {
      const summary = await server.ask("rubric/summary", asked);
      if (summary !== null) return panelContent(summary);
      return panelWithout((await server.ask("rubric/whyNoSummary", asked)) ?? "");
    } catch {
      return panelWithout(l10n.t("The summary could not be made. The language server’s output says why."));
    }
  }

  async #go(path: Path): Promise<void> {
    const { server } = this.#around;
    const found = await server.ask("rubric/where", { uri: server.uri(this.uri), path });
    const beside = this.panel.viewColumn === ViewColumn.One ? ViewColumn.Two : ViewColumn.One;
    const { start, end } = found ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    await window.showTextDocument(this.uri, {
      viewColumn: columnOf(this.uri) ?? beside,
      selection: new Range(start.line, start.character, end.line, end.character),
    });
  }
}

function isPath(path: unknown): path is Path {
  return Array.isArray(path) && path.every((step) => typeof step === "string" || typeof step === "number");
}

function nameOf(uri: Uri): string {
  const name = uri.path.slice(uri.path.lastIndexOf("/") + 1);
  return name.replace(/\.assessment\.yaml$/, "");
}
