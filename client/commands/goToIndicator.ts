import { commands } from "vscode";
import type { Command } from "../command.ts";
import { goTo } from "../goTo.ts";

/** From a line of the rubric's tree to the rating. */
export const goToIndicator: Command = (server, _, active) =>
  commands.registerCommand("rubric.goToIndicator", async (indicator: string) => {
    if (active.last !== undefined) await goTo(server, active.last, indicator);
  });
