import { afterEach, describe, expect, it } from "vitest";
import { type ClientCapabilities, type CompletionItem, type CompletionList, TextEdit } from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import { markedPosition } from "../support/cursor.ts";
import { bare, everything } from "../support/server/capabilities.ts";
import { type Setup, type Started, servers } from "../support/server/servers.ts";

const HEAD = `rubric: conditions-for-success@1.0.0
district:
  name: Example Valley RE-1
review:
  date: 2025-10-16
`;
const RATING = `${HEAD}ratings:
  Unified Vision:
    `;

/** As VS Code has it: it can be told whether to indent further lines. */
const tellable: ClientCapabilities = {
  ...everything,
  textDocument: {
    ...everything.textDocument,
    completion: {
      ...everything.textDocument?.completion,
      completionItem: {
        ...everything.textDocument?.completion?.completionItem,
        insertTextModeSupport: { valueSet: [1, 2] },
      },
    },
  },
};

describe.each(Object.entries(servers))("completion from the server, %s", (_, start) => {
  let started: Started;
  afterEach(async () => await started.stop());

  async function completionIn(source: string, setup: Setup = {}, path = "a.assessment.yaml"): Promise<CompletionList | null> {
    started = await start({ ...setup });
    const { client } = started;
    const { text, line, character } = markedPosition(source);
    const uri = path.includes(":") ? path : started.uri(path);
    client.open(uri, text);
    return await client.request("textDocument/completion", { textDocument: { uri }, position: { line, character } });
  }

  const labels = (list: CompletionList | null) => list?.items.map(({ label }) => label) ?? [];

  function item(list: CompletionList | null, label: string): CompletionItem {
    const found = list?.items.find((each) => each.label === label);
    if (found === undefined) throw new Error(`${label} is not among ${labels(list).join(", ")}`);
    return found;
  }

  function applied(source: string, { textEdit, additionalTextEdits = [] }: CompletionItem): string {
    const document = TextDocument.create("file:///a", "yaml", 1, source.replace("█", ""));
    if (textEdit === undefined || !TextEdit.is(textEdit)) return "";
    return TextDocument.applyEdits(document, [textEdit, ...additionalTextEdits]);
  }

  it("gives the levels in rubric order, and the documentation of the one that is asked about", async () => {
    const list = await completionIn(`${RATING}level: █\n`);
    expect(labels(list).slice(0, 3)).toEqual(["Developing", "Proficient", "Exemplary"]);
    expect([...labels(list)].sort()).not.toEqual(labels(list));
    expect(list?.items.map(({ sortText }) => sortText)).toEqual([...(list?.items ?? [])].map(({ sortText }) => sortText).sort());
    const proficient = item(list, "Proficient");
    expect(proficient.documentation).toBeUndefined();
    const resolved = await started.client.request<CompletionItem>("completionItem/resolve", proficient);
    expect(resolved.documentation).toMatchObject({ kind: "markdown", value: expect.stringContaining("unified vision") });
    expect(resolved).toMatchObject(proficient);
  });

  it("gives back as it is what it has forgotten", async () => {
    const list = await completionIn(`${RATING}level: █\n`);
    const params = { textDocument: { uri: started.uri("a.assessment.yaml") }, position: { line: 7, character: 11 } };
    await started.client.request("textDocument/completion", params);
    expect(await started.client.request("completionItem/resolve", item(list, "Proficient"))).toEqual(item(list, "Proficient"));
    expect(await started.client.request("completionItem/resolve", { label: "x" })).toEqual({ label: "x" });
  });

  it("inserts a block as a snippet whose lines the editor indents", async () => {
    const list = await completionIn(`${HEAD}ratings:\n  █\n`, { capabilities: tellable });
    const { textEdit, ...rest } = item(list, "Board Adopted Goals");
    expect(rest).toMatchObject({
      insertTextFormat: 2,
      insertTextMode: 2,
      labelDetails: { description: "Board and Community Relationships" },
    });
    expect(textEdit?.newText).toMatch(/^Board Adopted Goals:\n {2}level: \$\{1\|Developing,Proficient,/);
  });

  it("inserts a block as plain text, documented at once, for a client that takes no snippets", async () => {
    const source = `${HEAD}ratings:\n  board goals█\n`;
    const list = await completionIn(source, { capabilities: bare });
    const goals = item(list, "Board Adopted Goals");
    expect(goals).toMatchObject({ insertTextFormat: 1, detail: "Board and Community Relationships" });
    expect(goals.documentation).toMatchObject({ kind: "plaintext", value: expect.stringContaining("Proficient") });
    expect(goals.labelDetails).toBeUndefined();
    expect(applied(source, goals)).toBe(
      `${HEAD}ratings:\n  Board Adopted Goals:\n    level:\n    rationale:\n    evidence: []\n`,
    );
  });

  it("puts no line break into what a client without snippets completes, where lines follow", async () => {
    const list = await completionIn(`${HEAD}ratings:\n  █ # the first\n  Unified Vision:\n    level:\n`, { capabilities: bare });
    for (const { textEdit } of list?.items ?? []) expect(textEdit?.newText).not.toMatch(/[\r\n]/);
    await started.stop();
    const last = `${HEAD}ratings:\n  █`;
    const goals = item(await completionIn(last, { capabilities: bare }), "Board Adopted Goals");
    expect(goals.additionalTextEdits).toBeUndefined();
    expect(applied(last, goals)).toBe(`${HEAD}ratings:\n  Board Adopted Goals:\n    level:\n    rationale:\n    evidence: []`);
    await started.stop();
    const fields = await completionIn(`${RATING}█\n    level:\n`, { capabilities: bare });
    expect(item(fields, "criteria")).toMatchObject({ textEdit: { newText: "criteria:" } });
    expect(item(fields, "criteria").additionalTextEdits).toBeUndefined();
  });

  it("lists the folder that is being written, and says that more may follow", async () => {
    const files = { "2025/evidence/budget.pdf": "", "2025/evidence/minutes/may.md": "" };
    const source = `${HEAD}evidence:\n  D1:\n    file: evidence/█\n`;
    const list = await completionIn(source, { files }, "2025/a.assessment.yaml");
    expect(labels(list)).toEqual(["minutes/", "budget.pdf"]);
    expect(list?.isIncomplete).toBe(true);
    expect(applied(source, item(list, "budget.pdf"))).toContain("    file: evidence/budget.pdf\n");
  });

  it("suggests nothing where nothing can be edited, and nothing for a text that cannot be read", async () => {
    expect(await completionIn(`${RATING}level: █\n`, {}, "git:/a.assessment.yaml?ref=HEAD")).toBeNull();
    await started.stop();
    expect(labels(await completionIn(`<<<<<<< ours\nlevel: █\n=======\n>>>>>>> theirs\n`))).toEqual([]);
  });
});
