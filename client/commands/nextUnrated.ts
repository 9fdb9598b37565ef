import { commands, Disposable, l10n, window } from "vscode";
import { unratedFrom } from "../../core/report/unrated.ts";
import type { Command } from "../command.ts";
import { cursorIn } from "../cursor.ts";
import { goTo } from "../goTo.ts";

const SHOWN = 5000;

/** On to the next indicator that is not rated yet, or back to the one before. */
export const nextUnrated: Command = (server, _, active) => {
  const go = async (step: 1 | -1) => {
    const uri = active.last;
    if (uri === undefined) return;
    const found = await server.ask("rubric/overview", { uri: server.uri(uri) });
    if (found === null) return void window.setStatusBarMessage(l10n.t("This assessment cannot be read yet."), SHOWN);
    const indicator = unratedFrom(found.overview, cursorIn(uri), step);
    if (indicator === undefined) {
      return void window.setStatusBarMessage(l10n.t("Every indicator in scope is rated, or has a reason why not."), SHOWN);
    }
    await goTo(server, uri, indicator);
  };
  return Disposable.from(
    commands.registerCommand("rubric.nextUnrated", async () => await go(1)),
    commands.registerCommand("rubric.previousUnrated", async () => await go(-1)),
  );
};
