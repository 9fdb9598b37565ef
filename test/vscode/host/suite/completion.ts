import { type CompletionItem, type CompletionList, commands, SnippetString, workspace } from "vscode";
import { contains, equal, eventually, have } from "./expect.ts";
import { assessment, type Opened, written } from "./files.ts";

describe("completion", () => {
  it("finds an indicator by words of its name and writes its whole block", async () => {
    const opened = await written("goals.assessment.yaml", `${assessment("Proficient")}  board goals█`);
    const item = await offered(opened, /^Board Adopted Goals$/);
    contains(inserted(item), "level:", "rationale:", "evidence:");
  });

  it("offers the levels in their order", async () => {
    const opened = await written("level.assessment.yaml", assessment("█"));
    await offered(opened, /^Developing/);
    const levels = (await items(opened)).filter((item) => /^(Developing|Proficient|Exemplary)/.test(label(item)));
    const inOrder = [...levels].sort((a, b) => ((a.sortText ?? label(a)) < (b.sortText ?? label(b)) ? -1 : 1));
    equal(
      inOrder.map((item) => label(item).split(" ")[0]),
      ["Developing", "Proficient", "Exemplary"],
    );
  });

  it("offers the evidence of the file with its title", async () => {
    const opened = await written("cited.assessment.yaml", assessment("Proficient").replace("[D1, I1]", "[D1, █]"));
    const item = await offered(opened, /^I1/);
    contains(JSON.stringify([item.label, item.detail]), "Principals");
  });

  it("offers nothing in files that are not ours", async () => {
    const opened = await written("other.yaml", "level: █\n");
    equal(
      (await items(opened)).filter((item) => label(item) === "Developing"),
      [],
    );
    equal(workspace.textDocuments.includes(opened.document), true);
  });
});

async function offered(opened: Opened, name: RegExp): Promise<CompletionItem> {
  return await eventually(`a suggestion like ${name}`, async () => (await items(opened)).find((item) => name.test(label(item))));
}

async function items({ document, at }: Opened): Promise<readonly CompletionItem[]> {
  const list = await commands.executeCommand<CompletionList>(
    "vscode.executeCompletionItemProvider",
    document.uri,
    at,
    undefined,
    50,
  );
  return list.items;
}

function label({ label: given }: CompletionItem): string {
  return typeof given === "string" ? given : given.label;
}

function inserted({ insertText }: CompletionItem): string {
  const text = have(insertText, "text to insert");
  return text instanceof SnippetString ? text.value : text;
}
