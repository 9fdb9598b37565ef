import { Disposable, l10n, StatusBarAlignment, window } from "vscode";
import type { Overview } from "../../core/report/overview.ts";
import type { ActiveAssessment } from "../active.ts";
import { errorWords, findingWords } from "../words.ts";
import type { Overviews } from "./overviews.ts";

/** "29/34 rated · 2 errors", while an assessment is what one is at; leads to its summary. */
export function statusBar(overviews: Overviews, active: ActiveAssessment): Disposable {
  const item = window.createStatusBarItem("rubric.status", StatusBarAlignment.Left, 50);
  item.name = l10n.t("Assessment");
  const show = () => {
    const { uri, overview } = overviews.shown ?? {};
    if (overview === undefined || uri?.toString() !== active.uri?.toString()) return item.hide();
    const { rated, inScope } = overview.coverage;
    item.text = [`$(checklist) ${l10n.t("{0}/{1} rated", rated, inScope)}`, ...toSettle(overview)].join(" · ");
    const words = [l10n.t("{0} of {1} indicators rated", rated, inScope), ...findingWords(overview.findings)];
    const full = l10n.t("{0}. Open the summary", words.join(", "));
    item.tooltip = full;
    item.accessibilityInformation = { label: full, role: "button" };
    item.command = { title: l10n.t("Open the Summary"), command: "rubric.openSummary", arguments: [uri] };
    item.show();
  };
  show();
  return Disposable.from(item, overviews.onDidChange(show), active.onDidChange(show));
}

/** Errors alone: there is little room. */
function toSettle({ findings: { error } }: Overview): string[] {
  return error > 0 ? [errorWords(error)] : [];
}
