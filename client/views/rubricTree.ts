import {
  type Disposable,
  EventEmitter,
  l10n,
  MarkdownString,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
} from "vscode";
import { rule } from "../../core/language/prose.ts";
import { toMarkdown } from "../../core/language/proseText.ts";
import type { Coverage } from "../../core/report/distribution.ts";
import type { IndicatorOverview } from "../../core/report/overview.ts";
import type { Standing } from "../../core/report/rows.ts";
import type { Server } from "../server.ts";
import { findingWords, standingWords } from "../words.ts";
import { idOf, type Node, nodesBelow } from "./nodes.ts";
import type { Overviews } from "./overviews.ts";
import { shapeOf } from "./shapes.ts";

/** Draws the tree. What a level looks like is asked for when somebody points at it. */
export class RubricTree implements TreeDataProvider<Node>, Disposable {
  readonly #server: Server;
  readonly #overviews: Overviews;
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(server: Server, overviews: Overviews) {
    this.#server = server;
    this.#overviews = overviews;
  }

  refresh(): void {
    this.#changed.fire(undefined);
  }

  dispose(): void {
    this.#changed.dispose();
  }

  getChildren(node?: Node): Node[] {
    const overview = this.#overviews.shown?.overview;
    return overview === undefined ? [] : nodesBelow(node, overview);
  }

  getTreeItem(node: Node): TreeItem {
    const item = this.#item(node);
    item.id = idOf(node);
    return item;
  }

  async resolveTreeItem(item: TreeItem, node: Node): Promise<TreeItem> {
    const uri = this.#overviews.shown?.uri;
    if (uri === undefined || node.kind === "domain") return item;
    const { standing, name } = node.indicator;
    const details = await this.#server.ask("rubric/indicator", { uri: this.#server.uri(uri), indicator: name });
    const wanted = node.kind === "level" ? node.level : standing.kind === "level" ? standing.word : undefined;
    const levels = details?.levels.filter((level) => wanted === undefined || level.name === wanted) ?? [];
    // A text of the rubric is anybody's: it is escaped, and nothing in it may run.
    item.tooltip = new MarkdownString(toMarkdown(levels.flatMap(({ prose }, at) => (at === 0 ? prose : [rule, ...prose]))));
    return item;
  }

  #item(node: Node): TreeItem {
    switch (node.kind) {
      case "domain":
        return domainItem(node.domain.name, node.domain.coverage);
      case "indicator":
        return indicatorItem(node.indicator, this.#icon(node.indicator.standing));
      case "level":
        return levelItem(node, this.#icon({ kind: "level", word: node.level }));
    }
  }

  #icon(standing: Standing): { light: Uri; dark: Uri } {
    const levels = this.#overviews.shown?.overview?.levels ?? [];
    return { light: Uri.parse(shapeOf(standing, levels, "light")), dark: Uri.parse(shapeOf(standing, levels, "dark")) };
  }
}

function domainItem(name: string, { rated, inScope }: Coverage): TreeItem {
  const item = new TreeItem(name, TreeItemCollapsibleState.Expanded);
  item.description = inScope === 0 ? l10n.t("not in scope") : l10n.t("{0} of {1} rated", rated, inScope);
  item.contextValue = "domain";
  return item;
}

function indicatorItem({ name, inScope, standing, findings }: IndicatorOverview, icon: { light: Uri; dark: Uri }): TreeItem {
  const item = new TreeItem(name, TreeItemCollapsibleState.Collapsed);
  const words = [inScope ? standingWords(standing) : l10n.t("not in scope"), ...findingWords(findings)];
  item.description = words.join(" · ");
  item.iconPath = icon;
  item.contextValue = "indicator";
  item.command = { title: l10n.t("Go to This Indicator"), command: "rubric.goToIndicator", arguments: [name] };
  item.accessibilityInformation = { label: [name, ...words].join(", ") };
  return item;
}

function levelItem(node: Extract<Node, { kind: "level" }>, icon: { light: Uri; dark: Uri }): TreeItem {
  const { level, isRated, indicator } = node;
  const item = new TreeItem({ label: level, ...(isRated && { highlights: [[0, level.length]] }) });
  if (isRated) item.description = l10n.t("✓ rated");
  item.iconPath = icon;
  item.contextValue = isRated ? "level.rated" : "level";
  item.command = { title: l10n.t("Go to This Indicator"), command: "rubric.goToIndicator", arguments: [indicator.name] };
  item.accessibilityInformation = { label: isRated ? l10n.t("{0}, rated so", level) : level };
  return item;
}
