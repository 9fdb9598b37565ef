import { type CodeAction, commands, languages, Range, Uri, workspace } from "vscode";
import { contains, equal, eventually, pause } from "./expect.ts";
import { assessment, behind, folder, written } from "./files.ts";
import { hoverOver } from "./hovering.ts";

/** As git's own extension, and those for pull requests, show an earlier version: a scheme of their own, the file's path. */
const SCHEME = "earlier";

describe("documents that are no files", () => {
  const provider = workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: () => assessment("Profficient"),
  });
  after(() => provider.dispose());

  it("have hovers, and neither diagnostics nor corrections: nobody can edit them", async () => {
    const path = Uri.joinPath(folder(), "written/earlier.assessment.yaml").path;
    const document = await workspace.openTextDocument(Uri.from({ scheme: SCHEME, path, query: "HEAD" }));
    equal(document.languageId, "rubric-assessment");
    contains(await hoverOver(document, "\n  Unified"), "Unified Vision", "Exemplary");
    // The same text in a file is found at fault; by then it would have been here too.
    const file = await written("later.assessment.yaml", assessment("Profficient"));
    await eventually("the file's finding", () => languages.getDiagnostics(file.document.uri)[0]);
    await pause(300);
    equal(languages.getDiagnostics(document.uri), []);
    const at = behind(document, "Proff");
    equal(await commands.executeCommand<CodeAction[]>("vscode.executeCodeActionProvider", document.uri, new Range(at, at)), []);
  });

  it("a file that has not been saved yet is checked like any other", async () => {
    const document = await workspace.openTextDocument({ language: "rubric-assessment", content: assessment("Profficient") });
    const found = await eventually("a finding", () => languages.getDiagnostics(document.uri)[0]);
    contains(found.message, "'Profficient' is not a level.");
  });
});
