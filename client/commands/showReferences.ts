import { commands, Location, Position, Range, Uri } from "vscode";
import type { Location as LspLocation, Position as LspPosition } from "vscode-languageclient";
import type { Command } from "../command.ts";

/** What a code lens that counts uses leads to. The editor's own command takes none of the protocol's types. */
export const showReferences: Command = () =>
  commands.registerCommand("rubric.showReferences", async (uri: string, at: LspPosition, locations: readonly LspLocation[]) => {
    const found = locations.map(({ uri: where, range: { start, end } }) => {
      return new Location(Uri.parse(where), new Range(start.line, start.character, end.line, end.character));
    });
    await commands.executeCommand("editor.action.showReferences", Uri.parse(uri), new Position(at.line, at.character), found);
  });
