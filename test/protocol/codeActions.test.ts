import { afterEach, describe, expect, it } from "vitest";
import type { ClientCapabilities, CodeAction, Diagnostic, TextEdit } from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import { selected } from "../support/cursor.ts";
import { everything } from "../support/server/capabilities.ts";
import { type Setup, type Started, servers } from "../support/server/servers.ts";

const TEXT = `rubric: conditions-for-success@1.0.0
district:
  name: 👩‍👩‍👧
review:
  date: 2025-10-16
  scope: [Unified Vision, Teacher Leadership]
ratings:
  Unified Vision:
    level: Profi█cent
  Teacher Leadership:
    level:
`;
const SORTED = `${TEXT.slice(0, TEXT.indexOf("ratings:"))}ratings:
  Teacher Leadership:
    level:
  Unified Vision:
    level: Proficent
`;
const PLAIN = TEXT.replace("█", "");

const codeAction = everything.textDocument?.codeAction;
/** Takes literals, and nothing more. */
const simple: ClientCapabilities = {
  textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
};

describe.each(Object.entries(servers))("code actions from the server, %s", (_, start) => {
  let started: Started;
  afterEach(async () => await started.stop());

  interface Asking extends Setup {
    readonly only?: string[];
    readonly diagnostics?: Diagnostic[];
    readonly uri?: string;
  }

  async function actionsIn(source: string, { only, diagnostics = [], uri, ...setup }: Asking = {}): Promise<CodeAction[] | null> {
    started = await start(setup);
    const { client } = started;
    const { text, ...span } = selected(source);
    const file = uri ?? started.uri("a.assessment.yaml");
    const document = client.open(file, text);
    const range = { start: document.positionAt(span.start), end: document.positionAt(span.end) };
    const context = { diagnostics, ...(only && { only }) };
    return await client.request("textDocument/codeAction", { textDocument: { uri: file }, range, context });
  }

  /** The text after the action, as a client applies it. */
  function applied({ edit }: CodeAction, text = PLAIN): string {
    const uri = started.uri("a.assessment.yaml");
    const [change] = edit?.documentChanges ?? [];
    const edits = (change !== undefined && "edits" in change ? change.edits : edit?.changes?.[uri]) as TextEdit[] | undefined;
    return TextDocument.applyEdits(TextDocument.create(uri, "yaml", 1, text), edits ?? []);
  }

  async function resolved(action: CodeAction | undefined): Promise<CodeAction> {
    return await started.client.request("codeAction/resolve", action);
  }

  const titled = (all: readonly CodeAction[] | null, title: string) => all?.find((each) => each.title === title);

  it("are edits of the version that was asked about", async () => {
    const action = titled(await actionsIn(TEXT), "Change to 'Proficient'");
    expect(action).toMatchObject({ kind: "quickfix", isPreferred: true });
    expect(action?.edit?.documentChanges).toMatchObject([
      { textDocument: { uri: started.uri("a.assessment.yaml"), version: 1 }, edits: [{ newText: "Proficient" }] },
    ]);
    expect(applied(action as CodeAction)).toBe(PLAIN.replace("Proficent", "Proficient"));
  });

  it("are plain changes for a client that takes no more, all of them with their edits", async () => {
    const all = await actionsIn(TEXT, { capabilities: simple });
    expect(titled(all, "Change to 'Proficient'")?.isPreferred).toBeUndefined();
    expect(Object.keys(titled(all, "Change to 'Proficient'")?.edit?.changes ?? {})).toEqual([started.uri("a.assessment.yaml")]);
    expect(all?.every(({ edit }) => edit !== undefined)).toBe(true);
    expect(applied(titled(all, "Make all safe corrections") as CodeAction)).toBe(
      SORTED.replace("█", "").replace("Proficent", "Proficient"),
    );
  });

  it("of the whole file are worked out when they are chosen", async () => {
    const all = await actionsIn(TEXT, { only: ["source"] });
    expect(all?.map(({ title, kind, edit }) => [title, kind, edit])).toEqual([
      ["Make all safe corrections", "source.fixAll.rubric", undefined],
      ["Put indicators in rubric order", "source.sort.rubric", undefined],
    ]);
    expect(applied(await resolved(all?.[0]))).toBe(SORTED.replace("█", "").replace("Proficent", "Proficient"));
    expect(applied(await resolved(all?.[1]))).toBe(SORTED.replace("█", ""));
  });

  it("are not worked out of a text that has changed", async () => {
    const all = await actionsIn(TEXT, { only: ["source.fixAll"] });
    const uri = started.uri("a.assessment.yaml");
    started.client.edit(uri, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, "# new\n");
    await expect(resolved(all?.[0])).rejects.toThrow("The text has changed.");
  });

  it("carry the diagnostics that they settle, also those beside the cursor that the client asks about", async () => {
    const range = { start: { line: 8, character: 11 }, end: { line: 8, character: 20 } };
    const [unknown, other]: Diagnostic[] = [
      { range, code: "unknown-level", message: "x", source: "rubric" },
      { range, code: "no-such-rule", message: "y", source: "other" },
    ];
    const beside = TEXT.replace("█", "").replace("    level: P", "    l█evel: P");
    const all = await actionsIn(beside, { diagnostics: [unknown as Diagnostic, other as Diagnostic] });
    expect(titled(all, "Change to 'Proficient'")?.diagnostics).toEqual([unknown]);
    await started.stop();
    expect(titled(await actionsIn(beside), "Change to 'Proficient'")).toBeUndefined();
  });

  it("are told of with the kinds there are, to clients that take literals only", async () => {
    await actionsIn(TEXT);
    expect(started.client.initialized?.capabilities.codeActionProvider).toMatchObject({
      resolveProvider: true,
      codeActionKinds: expect.arrayContaining(["quickfix", "refactor.extract", "source.fixAll.rubric"]),
    });
    await started.stop();
    const { codeActionLiteralSupport: _literals, ...commands } = codeAction ?? {};
    expect(await actionsIn(TEXT, { capabilities: { textDocument: { codeAction: commands } } })).toBeNull();
    expect(started.client.initialized?.capabilities.codeActionProvider).toBeUndefined();
  });

  it("are not offered in a document that cannot be edited", async () => {
    expect(await actionsIn(TEXT, { uri: "git:/a.assessment.yaml?ref=HEAD" })).toBeNull();
  });
});
