import { commands, type Hover, type TextDocument } from "vscode";
import { eventually } from "./expect.ts";
import { behind } from "./files.ts";

/** What is shown, now, over the place right behind a text. */
export async function hovers(document: TextDocument, text: string): Promise<readonly Hover[]> {
  return await commands.executeCommand<Hover[]>("vscode.executeHoverProvider", document.uri, behind(document, text));
}

/** The same, once there is something. */
export async function hoversOver(document: TextDocument, text: string): Promise<readonly Hover[]> {
  return await eventually(`a hover over '${text}'`, async () => {
    const found = await hovers(document, text);
    return found.length > 0 ? found : undefined;
  });
}

/** Its text. */
export async function hoverOver(document: TextDocument, text: string): Promise<string> {
  return plain(await hoversOver(document, text));
}

export function plain(hovers: readonly Hover[]): string {
  return hovers.flatMap(({ contents }) => contents.map((each) => (typeof each === "string" ? each : each.value))).join("\n");
}
