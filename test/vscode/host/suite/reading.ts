import {
  type CodeLens,
  commands,
  type DocumentSymbol,
  type InlayHint,
  Range,
  type SemanticTokens,
  type SemanticTokensLegend,
  type SymbolInformation,
  type TextEdit,
  WorkspaceEdit,
  workspace,
} from "vscode";
import { contains, equal, eventually } from "./expect.ts";
import { assessment, sample, written } from "./files.ts";

describe("reading aids", () => {
  it("outline a file down to each rating and each piece of evidence", async () => {
    const { uri } = await sample("faulty/first-steps.assessment.yaml");
    const outline = await eventually("an outline", async () =>
      some(await commands.executeCommand<DocumentSymbol[]>("vscode.executeDocumentSymbolProvider", uri)),
    );
    contains(outline.flatMap(named).join("\n"), "Publicizing Progress", "D1");
  });

  it("colour names by what they mean", async () => {
    const { uri } = await sample("faulty/first-steps.assessment.yaml");
    const legend = await eventually(
      "a legend",
      async () => await commands.executeCommand<SemanticTokensLegend>("vscode.provideDocumentSemanticTokensLegend", uri),
    );
    equal(legend.tokenTypes.length > 0, true);
    const tokens = await eventually(
      "tokens",
      async () => await commands.executeCommand<SemanticTokens>("vscode.provideDocumentSemanticTokens", uri),
    );
    const types = [...tokens.data].filter((_, at) => at % 5 === 3);
    equal(types.length > 5, true);
    equal(
      types.filter((type) => type >= legend.tokenTypes.length),
      [],
    );
  });

  it("format a file without changing what it says", async () => {
    const untidy = assessment("Proficient").replace("  name: Ex", "  name:     Ex").replace("ratings:", "\n\n\nratings:");
    const { document } = await written("untidy.assessment.yaml", untidy);
    const edits = await eventually("edits", async () =>
      some(
        await commands.executeCommand<TextEdit[]>("vscode.executeFormatDocumentProvider", document.uri, {
          tabSize: 2,
          insertSpaces: true,
        }),
      ),
    );
    const edit = new WorkspaceEdit();
    edit.set(document.uri, [...edits]);
    await workspace.applyEdit(edit);
    contains(document.getText(), "  name: Example Valley RE-1\n");
    equal(document.getText().replace(/\s+/g, " "), untidy.replace(/\s+/g, " "));
  });

  it("count above the file, and show titles behind what is cited", async () => {
    const document = await sample("faulty/first-steps.assessment.yaml");
    const lenses = await eventually("code lenses", async () =>
      some(await commands.executeCommand<CodeLens[]>("vscode.executeCodeLensProvider", document.uri, 20)),
    );
    contains(JSON.stringify(lenses.map(({ command }) => command?.title)), "rated");
    const all = new Range(0, 0, document.lineCount, 0);
    const hints = await eventually("hints", async () =>
      some(await commands.executeCommand<InlayHint[]>("vscode.executeInlayHintProvider", document.uri, all)),
    );
    contains(JSON.stringify(hints.map(({ label }) => label)), "FY26");
  });

  it("find an indicator's ratings over the whole folder", async () => {
    const found = await eventually("symbols of the folder", async () =>
      some(await commands.executeCommand<SymbolInformation[]>("vscode.executeWorkspaceSymbolProvider", "Unified Vision")),
    );
    equal(new Set(found.map(({ location }) => location.uri.path)).size > 3, true);
  });
});

function named({ name, children }: DocumentSymbol): string[] {
  return [name, ...children.flatMap(named)];
}

function some<T>(found: readonly T[] | undefined): readonly T[] | undefined {
  return found !== undefined && found.length > 0 ? found : undefined;
}
