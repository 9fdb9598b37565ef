import { commands, l10n, type QuickPickItem, window } from "vscode";
import { indicatorsIn, type Overview } from "../../core/report/overview.ts";
import { indicatorAt } from "../../core/report/unrated.ts";
import { forLabel } from "../../core/text/label.ts";
import type { Command } from "../command.ts";
import { cursorIn } from "../cursor.ts";
import { goTo } from "../goTo.ts";
import type { Node } from "../views/nodes.ts";
import { standingWords } from "../words.ts";
import { pickLevel } from "./pickLevel.ts";

/** Rates an indicator: that of a line in the rubric's tree, that at the cursor, or one that is chosen. */
export const rateIndicator: Command = (server, _, active) =>
  commands.registerCommand("rubric.rateIndicator", async (node?: Node) => {
    const uri = active.last;
    if (uri === undefined) return;
    const found = await server.ask("rubric/overview", { uri: server.uri(uri) });
    if (found === null) return void window.showWarningMessage(l10n.t("This assessment cannot be read yet."));
    const given = node?.kind === "indicator" ? node.indicator.name : indicatorAt(found.overview, cursorIn(uri));
    const indicator = given ?? (await pickIndicator(found.overview));
    if (indicator === undefined) return;
    const details = await server.ask("rubric/indicator", { uri: server.uri(uri), indicator });
    const word = details === null ? undefined : await pickLevel(details);
    if (word !== undefined) await goTo(server, uri, indicator, word);
  });

/** Those in scope; those that are not rated yet come first. */
async function pickIndicator(overview: Overview): Promise<string | undefined> {
  const all = indicatorsIn(overview).filter(({ inScope }) => inScope);
  const isOpen = ({ standing }: (typeof all)[number]) => standing.kind === "open";
  const items = [...all.filter(isOpen), ...all.filter((each) => !isOpen(each))].map(
    ({ name, standing }): QuickPickItem & { name: string } => {
      return { label: forLabel(name, 200), description: forLabel(standingWords(standing)), name };
    },
  );
  const placeHolder = l10n.t("Which indicator?");
  return (await window.showQuickPick(items, { placeHolder, title: l10n.t("Rate Indicator") }))?.name;
}
