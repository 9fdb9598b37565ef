import { commands } from "vscode";
import type { Command } from "../command.ts";
import { goTo } from "../goTo.ts";
import type { Node } from "../views/nodes.ts";

/** Rates an indicator at the level that stands on a line of the rubric's tree. */
export const setLevel: Command = (server, _, active) =>
  commands.registerCommand("rubric.setLevel", async (node: Node | undefined) => {
    if (node?.kind === "level" && active.last !== undefined) await goTo(server, active.last, node.indicator.name, node.level);
  });
