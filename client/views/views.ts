import { Disposable } from "vscode";
import type { Command } from "../command.ts";
import { Overviews } from "./overviews.ts";
import { rubricView } from "./rubricView.ts";
import { statusBar } from "./statusBar.ts";

/** What shows how the review stands, beside the file itself. */
export const views: Command = (server, _, active) => {
  const overviews = new Overviews(server, active);
  return Disposable.from(overviews, rubricView(server, overviews), statusBar(overviews, active));
};
