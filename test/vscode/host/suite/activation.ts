import { commands, extensions, languages, type TextDocument, workspace } from "vscode";
import { equal, have } from "./expect.ts";
import { sample, written } from "./files.ts";

const ID = "conditions-for-success.conditions-for-success";

describe("the extension", () => {
  it("starts with the first file of its own", async () => {
    await sample("faulty/first-steps.assessment.yaml");
    await ours().activate();
    equal(ours().isActive, true);
  });

  it("knows its three kinds of files by their names, and no other", async () => {
    const kinds = {
      "faulty/first-steps.assessment.yaml": "rubric-assessment",
      "early-learning/early-learning.rubric.yaml": "rubric-definition",
      "faulty/rubric.config.yaml": "rubric-settings",
    };
    for (const [path, language] of Object.entries(kinds)) equal((await sample(path)).languageId, language);
    const other = await written("docker-compose.yaml", "services: {}\n");
    equal(ownLanguages().includes(other.document.languageId), false);
  });

  it("wraps long lines and suggests in prose, in its own files only", async () => {
    const own = await sample("faulty/first-steps.assessment.yaml");
    equal(editorSettings(own), { wordWrap: "on", tabSize: 2, words: "off" });
    const other = await written("notes.txt", "Notes\n");
    equal(editorSettings(other.document).wordWrap, "off");
  });

  it("has every command that it announces, and announces every one for people", async () => {
    const { contributes } = ours().packageJSON;
    const announced: string[] = (contributes.commands ?? []).map(({ command }: { command: string }) => command);
    const registered = (await commands.getCommands(true)).filter((command) => /^rubric\.[^.]+$/.test(command));
    equal(
      announced.filter((command) => !registered.includes(command)),
      [],
    );
    const forPeople = registered.filter((command) => command !== "rubric.showReferences");
    equal(
      forPeople.filter((command) => !announced.includes(command)),
      [],
    );
  });

  it("leaves the YAML language to others", async () => {
    const mine = ours().packageJSON.contributes.languages.map(({ id }: { id: string }) => id);
    equal(mine, ownLanguages());
    equal((await languages.getLanguages()).filter((id) => mine.includes(id)).length, 3);
  });
});

function ours() {
  return have(extensions.getExtension(ID), ID);
}

function ownLanguages(): string[] {
  return ["rubric-assessment", "rubric-definition", "rubric-settings"];
}

function editorSettings(document: TextDocument) {
  const editor = workspace.getConfiguration("editor", document);
  return { wordWrap: editor.get("wordWrap"), tabSize: editor.get("tabSize"), words: editor.get("wordBasedSuggestions") };
}
