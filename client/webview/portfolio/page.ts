import { type Disposable, l10n, Range, Uri, type WebviewPanel, window } from "vscode";
import type { FromPortfolio, ToPortfolio } from "../../../core/portfolioMessages.ts";
import { portfolioPage } from "../../../core/report/html/portfolio/page.ts";
import { NO_CONTENTS, newsIn, only, type PortfolioPart, withPart } from "../../../core/report/portfolio/contents.ts";
import { columnOf } from "../../goTo.ts";
import type { Server } from "../../server.ts";
import { Latest } from "../latest.ts";
import { Changes } from "./changes.ts";

/** All districts at once. It fills while the files are read, and follows every one that changes. */
export class PortfolioPage implements Disposable {
  readonly panel: WebviewPanel;
  readonly #server: Server;
  readonly #changes: Changes;
  readonly #listening: Disposable;
  readonly #update = new Latest(() => this.#read());
  /** The same as the page has, for when it is shown anew. */
  #contents = NO_CONTENTS;

  constructor(panel: WebviewPanel, server: Server, dist: Uri) {
    this.panel = panel;
    this.#server = server;
    this.#listening = panel.webview.onDidReceiveMessage((message: FromPortfolio) => void this.#hear(message));
    this.#changes = new Changes(server, () => this.#update.ask());
    panel.title = l10n.t("All Districts");
    panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
    const script = panel.webview.asWebviewUri(Uri.joinPath(dist, "portfolio.js")).toString(true);
    panel.webview.html = portfolioPage({ nonce: crypto.randomUUID(), script }, panel.title);
  }

  dispose(): void {
    this.#listening.dispose();
    this.#changes.dispose();
  }

  async #hear(message: FromPortfolio): Promise<void> {
    if (message.kind === "open") return await this.#open(message);
    if (message.kind !== "ready") return;
    // A page that was out of sight starts anew.
    const { rubrics, reviews, unreadable } = this.#contents;
    const part = {
      rubrics: [...rubrics.values()],
      reviews: [...reviews.values()],
      unreadable: [...unreadable.values()],
      gone: [],
    };
    await this.#send({ kind: "begin" });
    await this.#send({ kind: "part", part });
    if (this.#changes.isNothing) await this.#send({ kind: "end" });
    else this.#update.ask();
  }

  /** Takes in everything that has changed since the last time: at first, that is everything. */
  async #read(): Promise<void> {
    const changed = await this.#changes.take();
    try {
      if (changed === "everything") await this.#readAll();
      else if (changed.length > 0) await this.#readSome(changed);
    } catch {
      const why = l10n.t("The assessments could not be read. The language server’s output says why.");
      await this.#send({ kind: "failed", why });
    }
  }

  async #readAll(): Promise<void> {
    const told = new Set<string>();
    await this.#send({ kind: "begin" });
    await this.#server.askInParts("rubric/workspace", {}, ({ progress, ...part }) => {
      for (const { uri } of [...part.reviews, ...part.unreadable]) told.add(uri);
      void this.#take(part, progress);
    });
    this.#contents = only(this.#contents, told);
    await this.#send({ kind: "end" });
  }

  async #readSome(uris: readonly string[]): Promise<void> {
    const news = newsIn(this.#contents, await this.#server.ask("rubric/workspace", { uris }));
    if (news !== undefined) await this.#take(news);
  }

  async #take(part: PortfolioPart, progress?: { readonly read: number; readonly of: number }): Promise<void> {
    this.#contents = withPart(this.#contents, part);
    await this.#send({ kind: "part", part, ...(progress && { progress }) });
  }

  async #send(message: ToPortfolio): Promise<void> {
    await this.panel.webview.postMessage(message);
  }

  async #open({ uri: written, indicator }: { readonly uri: unknown; readonly indicator?: unknown }): Promise<void> {
    // Only what the server has found is opened, whatever the page may ask for.
    if (typeof written !== "string") return;
    if (!this.#contents.reviews.has(written) && !this.#contents.unreadable.has(written)) return;
    const uri = Uri.parse(written);
    const place = typeof indicator === "string" ? { uri: this.#server.uri(uri), path: ["ratings", indicator] } : undefined;
    const found = place && (await this.#server.ask("rubric/where", place).catch(() => undefined));
    const { start, end } = found ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    await window.showTextDocument(uri, {
      viewColumn: columnOf(uri) ?? this.panel.viewColumn ?? 1,
      selection: new Range(start.line, start.character, end.line, end.character),
    });
  }
}
