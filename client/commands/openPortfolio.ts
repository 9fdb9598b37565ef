import { commands, Disposable, Uri, ViewColumn, type WebviewPanel, window } from "vscode";
import type { Command } from "../command.ts";
import { PortfolioPage } from "../webview/portfolio/page.ts";

/** Also in package.json: the editor starts the extension for pages of this kind that it brings back. */
const KIND = "rubric.portfolio";

/** Shows all districts of the workspace: there is one such page at most. */
export const openPortfolio: Command = (server, { extensionUri }) => {
  let page: PortfolioPage | undefined;
  const add = (panel: WebviewPanel) => {
    const added = new PortfolioPage(panel, server, Uri.joinPath(extensionUri, "dist"));
    page = added;
    panel.onDidDispose(() => {
      added.dispose();
      if (page === added) page = undefined;
    });
  };
  const command = commands.registerCommand("rubric.openPortfolio", () => {
    if (page === undefined) add(window.createWebviewPanel(KIND, "", ViewColumn.Active));
    else page.panel.reveal();
  });
  const bringingBack = window.registerWebviewPanelSerializer(KIND, {
    deserializeWebviewPanel: async (panel) => {
      if (page === undefined) add(panel);
      else panel.dispose();
    },
  });
  return Disposable.from(command, bringingBack, new Disposable(() => page?.panel.dispose()));
};
