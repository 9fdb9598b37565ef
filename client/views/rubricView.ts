import { commands, Disposable, l10n, type TreeView, window } from "vscode";
import type { Overview } from "../../core/report/overview.ts";
import { forLabel } from "../../core/text/label.ts";
import type { Server } from "../server.ts";
import type { Node } from "./nodes.ts";
import type { Overviews } from "./overviews.ts";
import { RubricTree } from "./rubricTree.ts";

/** The rubric as a tree, with where the open assessment stands on each indicator. */
export function rubricView(server: Server, overviews: Overviews): Disposable {
  const tree = new RubricTree(server, overviews);
  const view = window.createTreeView("rubric.view", { treeDataProvider: tree, showCollapseAll: true });
  const show = () => {
    tell(view, overviews.shown);
    tree.refresh();
  };
  show();
  return Disposable.from(tree, view, overviews.onDidChange(show));
}

function tell(view: TreeView<Node>, shown: Overviews["shown"]): void {
  const overview = shown?.overview;
  view.title = (overview && titleOf(overview)) || l10n.t("Rubric");
  view.message = shown?.whyNot ?? "";
  void commands.executeCommand("setContext", "rubric.hasAssessment", shown !== undefined);
}

/** "Example Valley RE-1, 2025": there is little room. */
function titleOf({ district, date }: Overview): string {
  const known = [...(district === undefined ? [] : [forLabel(district)]), ...(date === undefined ? [] : [date.slice(0, 4)])];
  return known.join(", ");
}
