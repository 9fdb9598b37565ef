import { commands, type Location, type LocationLink, type TextDocument, type Uri, window, workspace } from "vscode";
import { contains, equal, eventually } from "./expect.ts";
import { behind, sample } from "./files.ts";

describe("going to where something is defined", () => {
  it("leads from an indicator into the rubric that comes with the extension, which can be read and not edited", async () => {
    const { uri, line } = await defined(await sample("faulty/first-steps.assessment.yaml"), "\n  Publicizing");
    equal(uri.scheme, "rubric");
    const document = await workspace.openTextDocument(uri);
    equal(document.languageId, "rubric-definition");
    contains(document.lineAt(line).text, "Publicizing Progress");
    const before = document.getText();
    await window.showTextDocument(document);
    await commands.executeCommand("type", { text: "typed" });
    equal(document.getText() === before, true);
  });

  it("leads from a citation to the evidence", async () => {
    const document = await sample("faulty/first-steps.assessment.yaml");
    const { uri, line } = await defined(document, "plan ([D");
    equal([uri.toString(), document.lineAt(line).text], [document.uri.toString(), "  D1:"]);
  });

  it("leads into a rubric of the folder's own", async () => {
    const { uri } = await defined(await sample("early-learning/maple-house.assessment.yaml"), "rubric: early");
    equal(uri.path.endsWith("/early-learning/early-learning.rubric.yaml"), true);
  });
});

async function defined(document: TextDocument, text: string): Promise<{ readonly uri: Uri; readonly line: number }> {
  const at = behind(document, text);
  const found = await eventually(`the definition of '${text}'`, async () => {
    const all = await commands.executeCommand<(Location | LocationLink)[]>("vscode.executeDefinitionProvider", document.uri, at);
    return all[0];
  });
  return "targetUri" in found
    ? { uri: found.targetUri, line: (found.targetSelectionRange ?? found.targetRange).start.line }
    : { uri: found.uri, line: found.range.start.line };
}
