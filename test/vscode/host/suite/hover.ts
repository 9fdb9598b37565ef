import { ConfigurationTarget, languages, type TextDocument, workspace } from "vscode";
import { contains, equal, eventually, lacks } from "./expect.ts";
import { sample, written } from "./files.ts";
import { hoverOver, hovers, hoversOver, plain } from "./hovering.ts";

describe("hovers", () => {
  it("show an indicator's descriptors, level by level", async () => {
    const text = await hoverOver(await sample("faulty/first-steps.assessment.yaml"), "  Publicizing");
    contains(text, "Developing", "Proficient", "Exemplary", "Publicizing Progress");
  });

  it("show evidence where it is cited", async () => {
    contains(await hoverOver(await sample("faulty/first-steps.assessment.yaml"), "plan ([D"), "FY26 adopted budget");
  });

  it("are the only ones: what YAML's extension says of its language is not said of ours", async () => {
    const other = languages.registerHoverProvider({ language: "yaml" }, { provideHover: () => ({ contents: ["Not ours."] }) });
    try {
      const document = await sample("faulty/first-steps.assessment.yaml");
      const found = await hoversOver(document, "  Publicizing");
      equal(found.length, 1);
      lacks(plain(found), "Not ours.");
    } finally {
      other.dispose();
    }
  });

  it("tell the prior level, unless a setting hides it until the indicator is rated", async () => {
    const rated = (await sample("districts/2025/cottonwood-valley.assessment.yaml")).getText();
    const unrated = rated
      .replace("previous: ../2024/", "previous: ../districts/2024/")
      .replace(/(\n {2}Unified Vision:\n {4}level:) \w+/, "$1");
    const { document } = await written("again.assessment.yaml", unrated);
    await eventually("the prior level", async () => found(await plainHover(document), /\*\*2024:\*\*/));
    const settings = workspace.getConfiguration("rubric");
    try {
      await settings.update("hidePriorLevel", true, ConfigurationTarget.Workspace);
      await eventually("no prior level", async () => found(await plainHover(document), /^(?!.*\*\*2024:\*\*)/s));
    } finally {
      await settings.update("hidePriorLevel", undefined, ConfigurationTarget.Workspace);
    }
    await eventually("the prior level again", async () => found(await plainHover(document), /\*\*2024:\*\*/));
  });
});

async function plainHover(document: TextDocument): Promise<string> {
  return plain(await hovers(document, "\n  Unified"));
}

function found(text: string, pattern: RegExp): true | undefined {
  return text !== "" && pattern.test(text) ? true : undefined;
}
