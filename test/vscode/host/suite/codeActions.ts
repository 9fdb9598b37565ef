import { type CodeAction, CodeActionKind, commands, languages, Range, type TextDocument, workspace } from "vscode";
import { equal, eventually, have } from "./expect.ts";
import { assessment, behind, written } from "./files.ts";

describe("code actions", () => {
  it("correct what is misspelt, and nothing is found after", async () => {
    const { document } = await written("corrected.assessment.yaml", assessment("Profficient"));
    const action = await eventually("a correction", async () =>
      (await actions(document, "Proff")).find(({ title }) => title === "Change to 'Proficient'"),
    );
    equal([action.kind?.value, action.isPreferred], [CodeActionKind.QuickFix.value, true]);
    await workspace.applyEdit(have(action.edit, "edit"));
    equal(document.getText(), assessment("Proficient"));
    await eventually("nothing is found", () => (languages.getDiagnostics(document.uri).length === 0 ? true : undefined));
  });

  it("set another level from anywhere in a rating", async () => {
    const { document } = await written("rated.assessment.yaml", assessment("Proficient"));
    const action = await eventually("an action to set the level", async () =>
      (await actions(document, "level: Prof")).find(({ title }) => title.includes("Exemplary")),
    );
    await workspace.applyEdit(have(action.edit, "edit"));
    equal(document.getText(), assessment("Exemplary"));
  });

  it("correct all that is certain in one go", async () => {
    const text = assessment("Profficient").replace("scope: [Unified Vision]", "scope: [Unifed Vision]");
    const { document } = await written("all.assessment.yaml", text);
    const action = await eventually(
      "one action for all",
      async () => (await actions(document, "Proff", CodeActionKind.SourceFixAll.value))[0],
    );
    await workspace.applyEdit(have(action.edit, "edit"));
    equal(document.getText(), assessment("Proficient"));
  });
});

async function actions(document: TextDocument, text: string, kind?: string): Promise<readonly CodeAction[]> {
  const at = behind(document, text);
  const range = new Range(at, at);
  return await commands.executeCommand<CodeAction[]>("vscode.executeCodeActionProvider", document.uri, range, kind, 100);
}
