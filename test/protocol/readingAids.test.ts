import { afterEach, describe, expect, it } from "vitest";
import type { CodeLens, DocumentLink, FoldingRange, InlayHint, SelectionRange, TextEdit } from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import { bare, everything } from "../support/server/capabilities.ts";
import { type Setup, type Started, servers } from "../support/server/servers.ts";

const RUBRIC = `id: walk
version: 1.0.0
title: Walk
levels:
  - name: Low
  - name: High
unrated: [Not seen]
evidence kinds: [document]
domains:
  Classrooms:
    indicators:
      Reading Aloud:
        descriptors:
          Low: Some days.
          High: Every day.
`;
const LAST = `rubric: walk@1.0.0
district:
  name: Mesa 5
review:
  date: 2024-10-16
ratings:
  Reading Aloud:
    level: Low
`;
const NOW = `rubric: walk@1.0.0
district:
  name: Mesa 5
review:
  date: 2025-10-16
  previous: last.assessment.yaml
evidence:
  D1:
    kind: document
    title: A budget for books
    file: evidence/budget.pdf
  D2:
    kind: document
    title: Minutes
    link: https://example.org/minutes
  D3:
    kind: document
    title: Secrets
    file: ../../etc/passwd
ratings:
  # Classrooms
  Reading Aloud: # rubric-ignore: no-rationale
    level: High
    evidence: [D1]
`;
const FILES = {
  "walk.rubric.yaml": RUBRIC,
  "last.assessment.yaml": LAST,
  "now.assessment.yaml": NOW,
  "evidence/budget.pdf": "",
};

describe.each(Object.entries(servers))("reading aids by the server, %s", (_, start) => {
  let started: Started;
  afterEach(async () => await started.stop());

  async function opened(path: string, setup: Setup = {}, text = FILES[path as keyof typeof FILES]) {
    started = await start({ files: FILES, capabilities: everything, ...setup });
    const uri = started.uri(path);
    started.client.open(uri, text);
    await started.client.diagnostics(uri);
    const document = TextDocument.create(uri, "", 0, text);
    const ask = async <Result>(method: string, params: object = {}) =>
      await started.client.request<Result>(`textDocument/${method}`, { textDocument: { uri }, ...params });
    return { uri, ask, document };
  }

  it("leads to files of the workspace, to the web and to rules, and nowhere else", async () => {
    const { ask, document } = await opened("now.assessment.yaml", { options: { rulePages: "https://example.org/rules" } });
    const links = await ask<DocumentLink[]>("documentLink");
    expect(links.map(({ range, target }) => [document.getText(range), target])).toEqual([
      ["walk@1.0.0", started.uri("walk.rubric.yaml")],
      ["last.assessment.yaml", started.uri("last.assessment.yaml")],
      ["evidence/budget.pdf", started.uri("evidence/budget.pdf")],
      ["https://example.org/minutes", "https://example.org/minutes"],
      ["no-rationale", "https://example.org/rules/no-rationale.md"],
    ]);
    expect(links[3]?.tooltip).toBe("Open a page on example.org in the browser");
  });

  it("shows lenses that any client can show", async () => {
    const { ask, document } = await opened("now.assessment.yaml");
    const lenses = await ask<CodeLens[]>("codeLens");
    expect(lenses.map(({ range, command }) => [document.getText(range), command])).toEqual([
      ["rubric", { title: "1 of 1 rated · 1 High", command: "" }],
      ["D1", { title: "cited by 1 indicator", command: "" }],
      ["Reading Aloud", { title: "up from Low in 2024", command: "" }],
    ]);
  });

  it("leads from a lens to what it counts, in a client that has the command", async () => {
    const { ask, uri } = await opened("now.assessment.yaml", { options: { showReferences: true } });
    const [, cited] = await ask<CodeLens[]>("codeLens");
    const at = (line: number, from: number, to: number) => ({ start: { line, character: from }, end: { line, character: to } });
    expect(cited?.command).toEqual({
      title: "cited by 1 indicator",
      command: "rubric.showReferences",
      arguments: [uri, { line: 7, character: 2 }, [{ uri, range: at(23, 15, 17) }]],
    });
  });

  it("counts the assessments that go by a rubric when the lens is to be seen", async () => {
    const { ask } = await opened("walk.rubric.yaml");
    const [lens] = await ask<CodeLens[]>("codeLens");
    expect(lens?.command).toBeUndefined();
    const seen = await started.client.request<CodeLens>("codeLens/resolve", lens);
    expect(seen.command).toEqual({ title: "used by 2 assessments", command: "" });
  });

  it("shows no lenses where the person wants none", async () => {
    const { ask } = await opened("now.assessment.yaml", { settings: { codeLens: false } });
    expect(await ask("codeLens")).toEqual([]);
  });

  it("hints at titles, and at domains where the person wants them", async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const usual = await opened("now.assessment.yaml");
    expect(await usual.ask<InlayHint[]>("inlayHint", { range })).toEqual([
      { position: { line: 23, character: 17 }, label: "A budget for books", paddingLeft: true },
    ]);
    await started.stop();
    const other = await opened("now.assessment.yaml", { settings: { inlayHints: { evidenceTitles: false, domains: true } } });
    expect(await other.ask<InlayHint[]>("inlayHint", { range })).toEqual([
      { position: { line: 21, character: 16 }, label: "Classrooms", paddingLeft: true },
    ]);
  });

  it("folds fields and domains, the widest where the client takes few", async () => {
    const { ask } = await opened("now.assessment.yaml");
    const folds = await ask<FoldingRange[]>("foldingRange");
    expect(folds).toContainEqual({ startLine: 20, endLine: 23, kind: "region" });
    expect(folds).toContainEqual({ startLine: 21, endLine: 23 });
    await started.stop();
    const textDocument = { ...everything.textDocument, foldingRange: { rangeLimit: 2, lineFoldingOnly: true } };
    const few = await opened("now.assessment.yaml", { capabilities: { ...everything, textDocument } });
    expect(await few.ask("foldingRange")).toEqual([
      { startLine: 6, endLine: 18 },
      { startLine: 19, endLine: 23 },
    ]);
  });

  it("grows selections at several positions", async () => {
    const { ask, document } = await opened("now.assessment.yaml");
    const positions = [
      { line: 22, character: 13 },
      { line: 99, character: 0 },
    ];
    const ranges = await ask<SelectionRange[]>("selectionRange", { positions });
    const steps: string[] = [];
    for (let at = ranges[0]; at !== undefined; at = at.parent) steps.push(document.getText(at.range));
    expect(steps.slice(0, 3)).toEqual(["High", "level: High", "level: High\n    evidence: [D1]"]);
    expect(steps.at(-1)).toBe(NOW);
    expect(ranges).toHaveLength(2);
  });

  it("formats a document, a part of it, and parts of it", async () => {
    const messy = "rubric:  walk@1.0.0\nratings:\n    Reading Aloud:\n        level:   High  \n";
    const { ask, document } = await opened("now.assessment.yaml", {}, messy);
    const options = { tabSize: 8, insertSpaces: false };
    const lines = (first: number, last: number) => ({ start: { line: first, character: 0 }, end: { line: last, character: 1 } });
    const applied = (edits: TextEdit[]) => TextDocument.applyEdits(document, edits);
    expect(applied(await ask<TextEdit[]>("formatting", { options }))).toBe(
      "rubric: walk@1.0.0\nratings:\n  Reading Aloud:\n    level: High\n",
    );
    expect(applied(await ask<TextEdit[]>("rangeFormatting", { options, range: lines(0, 0) }))).toBe(
      messy.replace("rubric:  ", "rubric: "),
    );
    expect(applied(await ask<TextEdit[]>("rangesFormatting", { options, ranges: [lines(0, 0), lines(3, 3)] }))).toBe(
      // The level by itself cannot move: it would no longer belong to its indicator.
      "rubric: walk@1.0.0\nratings:\n    Reading Aloud:\n        level: High\n",
    );
  });

  it("gives a new line its margin", async () => {
    const { ask } = await opened("now.assessment.yaml", {}, "ratings:\n  Reading Aloud:\n\n");
    const edits = await ask("onTypeFormatting", { position: { line: 2, character: 0 }, ch: "\n", options: {} });
    const at = { line: 2, character: 0 };
    expect(edits).toEqual([{ range: { start: at, end: at }, newText: "    " }]);
  });

  it("offers a client nothing that it does not know", async () => {
    started = await start({ files: FILES, capabilities: bare });
    const capabilities = started.client.initialized?.capabilities;
    expect(capabilities).toHaveProperty("textDocumentSync");
    for (const provider of ["documentLink", "codeLens", "inlayHint", "foldingRange", "selectionRange", "documentFormatting"]) {
      expect(capabilities).not.toHaveProperty(`${provider}Provider`);
    }
  });
});
