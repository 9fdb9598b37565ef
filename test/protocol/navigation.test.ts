import { afterEach, describe, expect, it } from "vitest";
import type {
  DocumentHighlight,
  DocumentSymbol,
  Location,
  LocationLink,
  SemanticTokens,
  SemanticTokensDelta,
  SymbolInformation,
  WorkspaceEdit,
} from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import { markedPosition } from "../support/cursor.ts";
import { bare, everything } from "../support/server/capabilities.ts";
import { type Setup, type Started, servers } from "../support/server/servers.ts";

const RUBRIC = `id: walk
version: 1.0.0
title: Walk
levels:
  - name: Low
  - name: High
domains:
  Classrooms:
    indicators:
      Reading Aloud:
        descriptors:
          Low: Some days.
          High: Every day.
`;
const A = `rubric: walk@1.0.0
district:
  name: Mesa 5
review:
  date: 2025-10-16
evidence:
  D1:
    kind: document
    title: Budget
    file: evidence/budget.pdf
ratings:
  Reading Aloud:
    level: High
    rationale: So says [D1].
    evidence: [D1]
`;
const B = A.replace("Mesa 5", "Valley 1").replace("level: High", "level: Low");
const FILES = { "walk.rubric.yaml": RUBRIC, "a.assessment.yaml": A, "b.assessment.yaml": B, "evidence/budget.pdf": "" };

describe.each(Object.entries(servers))("navigation by the server, %s", (_, start) => {
  let started: Started;
  afterEach(async () => await started.stop());

  /** Opens the file with the cursor where the mark stands in it. */
  async function opened(path: keyof typeof FILES, mark: string, setup: Setup = {}) {
    started = await start({ files: FILES, ...setup });
    const { text, line, character } = markedPosition(FILES[path].replace(mark.replace("█", ""), mark));
    const uri = started.uri(path);
    started.client.open(uri, text);
    await started.client.diagnostics(uri);
    return { uri, params: { textDocument: { uri }, position: { line, character } }, client: started.client };
  }

  /** Places as the name of their file and what stands there. */
  function read(locations: readonly Location[]): string[] {
    return locations.map(({ uri, range }) => {
      const path = Object.keys(FILES).find((each) => started.uri(each) === uri) ?? uri;
      const text = FILES[path as keyof typeof FILES] ?? "";
      return `${path}:${range.start.line} ${TextDocument.create(uri, "", 0, text).getText(range)}`;
    });
  }

  it("goes to the entry of evidence, with what to show of it", async () => {
    const { client, params, uri } = await opened("a.assessment.yaml", "[D█1].");
    const [link] = await client.request<LocationLink[]>("textDocument/definition", params);
    expect(link?.targetUri).toBe(uri);
    expect(link?.targetSelectionRange).toEqual({ start: { line: 6, character: 2 }, end: { line: 6, character: 4 } });
    expect(link?.targetRange.end.line).toBe(9);
    expect(link?.originSelectionRange?.start).toEqual({ line: 13, character: 24 });
  });

  it("goes to the rubric of the workspace", async () => {
    const { client, params } = await opened("a.assessment.yaml", "Reading█ Aloud");
    const [link] = await client.request<LocationLink[]>("textDocument/definition", params);
    expect(read([{ uri: link?.targetUri ?? "", range: link?.targetSelectionRange ?? RANGE }])).toEqual([
      "walk.rubric.yaml:9 Reading Aloud",
    ]);
  });

  it("goes to the rubric that comes with the product, which can be read", async () => {
    started = await start();
    const uri = started.uri("c.assessment.yaml");
    started.client.open(uri, "rubric: conditions-for-success@1.0.0\nratings:\n  Unified Vision:\n    level:\n");
    await started.client.diagnostics(uri);
    const params = { textDocument: { uri }, position: { line: 2, character: 4 } };
    const [link] = await started.client.request<LocationLink[]>("textDocument/definition", params);
    const target = link?.targetUri ?? "";
    expect(target).toMatch(/^rubric:/);
    const { text } = await started.client.request<{ text: string }>("workspace/textDocumentContent", { uri: target });
    expect(TextDocument.create(target, "", 0, text).getText(link?.targetSelectionRange)).toBe("Unified Vision");
  });

  it("gives a plain place to clients that take no links", async () => {
    const capabilities = { ...everything, textDocument: { ...everything.textDocument, definition: {} } };
    const { client, params } = await opened("a.assessment.yaml", "evidence/█budget.pdf", { capabilities });
    expect(await client.request("textDocument/definition", params)).toEqual({
      uri: started.uri("evidence/budget.pdf"),
      range: RANGE,
    });
  });

  it("finds where an indicator stands in all assessments and in its rubric", async () => {
    const { client, params } = await opened("a.assessment.yaml", "Reading█ Aloud");
    const ask = async (includeDeclaration: boolean) =>
      read(await client.request<Location[]>("textDocument/references", { ...params, context: { includeDeclaration } })).sort();
    expect(await ask(false)).toEqual(["a.assessment.yaml:11 Reading Aloud", "b.assessment.yaml:11 Reading Aloud"]);
    expect(await ask(true)).toEqual([
      "a.assessment.yaml:11 Reading Aloud",
      "b.assessment.yaml:11 Reading Aloud",
      "walk.rubric.yaml:9 Reading Aloud",
    ]);
  });

  it("finds who was given a level, from the rubric", async () => {
    const { client, params } = await opened("walk.rubric.yaml", "High█: Every");
    const found = await client.request<Location[]>("textDocument/references", {
      ...params,
      context: { includeDeclaration: false },
    });
    expect(read(found)).toEqual(["a.assessment.yaml:12 High"]);
  });

  it("keeps evidence to its file", async () => {
    const { client, params } = await opened("a.assessment.yaml", "[D█1].");
    const found = await client.request<Location[]>("textDocument/references", {
      ...params,
      context: { includeDeclaration: true },
    });
    expect(read(found)).toEqual(["a.assessment.yaml:6 D1", "a.assessment.yaml:13 D1", "a.assessment.yaml:14 D1"]);
  });

  it("highlights a definition as written, its uses as read", async () => {
    const { client, params } = await opened("a.assessment.yaml", "[D█1].");
    const found = await client.request<DocumentHighlight[]>("textDocument/documentHighlight", params);
    expect(found.map(({ kind }) => kind)).toEqual([3, 1, 2]);
  });

  it("renames evidence in its file", async () => {
    const { client, params, uri } = await opened("a.assessment.yaml", "[D█1].");
    expect(await client.request("textDocument/prepareRename", params)).toMatchObject({ placeholder: "D1" });
    const edit = await client.request<WorkspaceEdit>("textDocument/rename", { ...params, newName: "B2" });
    expect(applied(edit, { [uri]: A })).toEqual({ [uri]: A.replaceAll("D1", "B2") });
  });

  it("says why something is not renamed", async () => {
    const { client, params } = await opened("a.assessment.yaml", "Reading█ Aloud");
    await expect(client.request("textDocument/prepareRename", params)).rejects.toThrow("Indicators are named by the rubric.");
    await expect(client.request("textDocument/rename", { ...params, newName: "X" })).rejects.toThrow(
      "Indicators are named by the rubric.",
    );
  });

  it("renames an indicator in its rubric and in the assessments, and says what it does", async () => {
    const { client, params, uri } = await opened("walk.rubric.yaml", "Reading█ Aloud");
    const edit = await client.request<WorkspaceEdit>("textDocument/rename", { ...params, newName: "Story Time" });
    const [a, b] = [started.uri("a.assessment.yaml"), started.uri("b.assessment.yaml")];
    expect(applied(edit, { [uri]: RUBRIC, [a]: A, [b]: B })).toEqual({
      [uri]: `${RUBRIC.replace("Reading Aloud", "Story Time")}        formerly: [Reading Aloud]\n`,
      [a]: A.replace("Reading Aloud", "Story Time"),
      [b]: B.replace("Reading Aloud", "Story Time"),
    });
    expect(client.messages).toEqual([
      "Renamed to 'Story Time'. 2 assessments changed along with it. 'Reading Aloud' is kept under 'formerly', so that files with the earlier name are still understood.",
    ]);
  });

  it("gives edits by file to clients that know no versions", async () => {
    const capabilities = { ...everything, workspace: { ...everything.workspace, workspaceEdit: {} } };
    const { client, params, uri } = await opened("a.assessment.yaml", "[D█1].", { capabilities });
    const edit = await client.request<WorkspaceEdit>("textDocument/rename", { ...params, newName: "B2" });
    expect(edit.changes?.[uri]).toHaveLength(3);
  });

  it("outlines a file as a tree, or as a list", async () => {
    const { client, params } = await opened("a.assessment.yaml", "█district");
    const tree = await client.request<DocumentSymbol[]>("textDocument/documentSymbol", params);
    expect(tree.find(({ name }) => name === "ratings")?.children).toMatchObject([{ name: "Reading Aloud", detail: "High" }]);
    await started.stop();
    const flat = { ...everything, textDocument: { ...everything.textDocument, documentSymbol: {} } };
    const other = await opened("a.assessment.yaml", "█district", { capabilities: flat });
    const list = await other.client.request<SymbolInformation[]>("textDocument/documentSymbol", other.params);
    expect(list.map(({ name, containerName }) => `${name} in ${containerName}`)).toContain("Reading Aloud in Classrooms");
  });

  it("finds districts and indicators anywhere, by words in any order", async () => {
    const { client } = await opened("a.assessment.yaml", "█district");
    const names = async (query: string) => {
      const found = await client.request<SymbolInformation[]>("workspace/symbol", { query });
      return found.map(({ name, containerName = "" }) => `${name} | ${containerName}`);
    };
    expect(await names("")).toEqual(["Mesa 5, 2025-10-16, draft | ", "Valley 1, 2025-10-16, draft | "]);
    expect(await names("aloud mesa")).toEqual(["Reading Aloud | Mesa 5, 2025-10-16 · High"]);
    expect(await names("read classrooms")).toContain("Reading Aloud | Classrooms");
  });

  it("finds districts by the names they have now, in open files and others", async () => {
    const { client, uri } = await opened("a.assessment.yaml", "█district");
    const districts = async () =>
      (await client.request<SymbolInformation[]>("workspace/symbol", { query: "" })).map(({ name }) => name);
    await districts();
    client.edit(uri, { start: { line: 2, character: 8 }, end: { line: 2, character: 12 } }, "Butte");
    started.write("b.assessment.yaml", B.replace("Valley", "Canyon"));
    expect(await districts()).toEqual(["Butte 5, 2025-10-16, draft", "Canyon 1, 2025-10-16, draft"]);
    started.write("b.assessment.yaml");
    expect(await districts()).toEqual(["Butte 5, 2025-10-16, draft"]);
  });

  it("colours names, and tells only what an edit changed", async () => {
    const { client, params, uri } = await opened("a.assessment.yaml", "█district");
    const first = await client.request<SemanticTokens>("textDocument/semanticTokens/full", params);
    expect(first.data.length).toBe(5 * 6);
    client.edit(uri, { start: { line: 12, character: 11 }, end: { line: 12, character: 15 } }, "Low");
    const delta = await client.request<SemanticTokensDelta>("textDocument/semanticTokens/full/delta", {
      ...params,
      previousResultId: first.resultId,
    });
    const data = [...first.data];
    expect(delta.edits).toHaveLength(1);
    for (const { start: at, deleteCount, data: put = [] } of delta.edits) data.splice(at, deleteCount, ...put);
    const whole = await client.request<SemanticTokens>("textDocument/semanticTokens/full", params);
    expect(data).toEqual(whole.data);
    expect(delta.edits[0]?.data?.length).toBe(5);
    const range = { start: { line: 11, character: 0 }, end: { line: 12, character: 0 } };
    const part = await client.request<SemanticTokens>("textDocument/semanticTokens/range", { ...params, range });
    expect(part.data).toHaveLength(5);
  });

  it("offers nothing of this to a client that could not take it", async () => {
    started = await start({ capabilities: bare });
    const offered = Object.keys(started.client.initialized?.capabilities ?? {});
    for (const each of ["definition", "references", "rename", "documentHighlight", "documentSymbol", "semanticTokens"]) {
      expect(offered).not.toContain(`${each}Provider`);
    }
  });
});

const RANGE = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The files after the edit. */
function applied({ documentChanges = [] }: WorkspaceEdit, files: Readonly<Record<string, string>>): Record<string, string> {
  const result = { ...files };
  for (const change of documentChanges) {
    if (!("edits" in change)) throw new Error("Only edits of text were expected.");
    const { uri } = change.textDocument;
    const edits = change.edits.flatMap((edit) => ("newText" in edit ? [edit] : []));
    result[uri] = TextDocument.applyEdits(TextDocument.create(uri, "", 0, files[uri] ?? ""), edits);
  }
  return result;
}
