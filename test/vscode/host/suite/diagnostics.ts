import { type Diagnostic, DiagnosticSeverity, languages, Range, type Uri, WorkspaceEdit, workspace } from "vscode";
import { equal, eventually } from "./expect.ts";
import { assessment, behind, sample, written } from "./files.ts";

describe("diagnostics", () => {
  it("say what the command line says of the same file", async () => {
    const { uri } = await sample("faulty/first-steps.assessment.yaml");
    const found = await eventually("six findings", () => (codes(uri).length === 6 ? codes(uri) : undefined));
    equal(found, ["half-level", "no-rationale", "uncited-in-text", "unknown-evidence", "unknown-indicator", "unknown-level"]);
  });

  it("have a place, a sentence, a severity and a rule", async () => {
    const { uri } = await sample("faulty/first-steps.assessment.yaml");
    const found = await eventually("the level's finding", () => of(uri).find((each) => code(each) === "unknown-level"));
    equal(found.message, "'Profficient' is not a level. Did you mean 'Proficient'?");
    equal([found.range.start.line, found.range.start.character, found.range.end.character], [19, 11, 22]);
    equal([found.severity, found.source], [DiagnosticSeverity.Error, "rubric"]);
  });

  it("come and go as one types", async () => {
    const { document } = await written("typed.assessment.yaml", assessment("Proficient"));
    await replace(document.uri, "Proficient", "Profficient");
    await eventually("the misspelt level is found", () => (codes(document.uri).includes("unknown-level") ? true : undefined));
    equal(codes(document.uri), ["unknown-level"]);
    await replace(document.uri, "Profficient", "Proficient");
    await eventually("nothing is found any more", () => (of(document.uri).length === 0 ? true : undefined));
  });

  it("stand there once each", async () => {
    const { uri } = await sample("faulty/spelling.assessment.yaml");
    const found = await eventually("findings", () => (of(uri).length > 0 ? of(uri) : undefined));
    const texts = found.map(({ message, range }) => `${range.start.line}:${range.start.character} ${message}`);
    equal(
      texts.filter((text, at) => texts.indexOf(text) !== at),
      [],
    );
  });

  it("are told of rubrics and settings too", async () => {
    for (const path of ["faulty/mistaken.rubric.yaml", "faulty/rubric.config.yaml"]) {
      const { uri } = await sample(path);
      await eventually(`findings of ${path}`, () => (of(uri).length > 0 ? true : undefined));
    }
  });
});

function of(uri: Uri): readonly Diagnostic[] {
  return languages.getDiagnostics(uri);
}

function code({ code: given }: Diagnostic): string {
  return typeof given === "object" ? `${given.value}` : `${given}`;
}

function codes(uri: Uri): string[] {
  return of(uri).map(code).sort();
}

async function replace(uri: Uri, from: string, to: string): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const end = behind(document, from);
  const edit = new WorkspaceEdit();
  edit.replace(uri, new Range(end.translate(0, -from.length), end), to);
  equal(await workspace.applyEdit(edit), true);
}
