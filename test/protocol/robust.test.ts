import { afterEach, describe, expect, it, vi } from "vitest";
import { CancellationTokenSource, ErrorCodes, type Hover, LSPErrorCodes } from "vscode-languageserver-protocol";
import { assessmentRules } from "../../core/rules/rules.ts";
import type { Feature } from "../../server/feature.ts";
import { features } from "../../server/features/features.ts";
import { everything, pulling } from "../support/server/capabilities.ts";
import { type Started, servers, startInMemory } from "../support/server/servers.ts";
import { assessment, rubric, walk } from "../support/server/texts.ts";

const A = "a.assessment.yaml";

describe("when something fails inside the server", () => {
  let started: Started;
  afterEach(async () => await started.stop());

  const failing: Feature = {
    method: "textDocument/hover",
    advertise: () => ({ hoverProvider: true }),
    answer: () => {
      throw new Error("the lamp went out");
    },
  };

  it("a feature answers an error, the person is told once, and all else goes on", async () => {
    started = await startInMemory({ features: [failing, ...features.filter(({ method }) => method !== failing.method)] });
    const { client, uri } = started;
    client.open(uri(A), assessment());
    const ask = async () =>
      await client.request("textDocument/hover", { textDocument: { uri: uri(A) }, position: { line: 0, character: 0 } });
    await expect(ask()).rejects.toMatchObject({ code: ErrorCodes.InternalError, message: "the lamp went out" });
    await expect(ask()).rejects.toThrow();
    await client.quiet();
    expect(client.messages).toEqual([
      "Something failed in here (textDocument/hover): the lamp went out Please report this; everything else goes on.",
    ]);
    expect(client.logged.join("\n")).toContain("robust.test.ts");
    expect(await client.codes(uri(A))).toContain("missing-indicator");
    expect(await client.request("rubric/summary", { uri: uri(A) })).not.toBeNull();
  });

  it.each([everything, pulling])("a rule that fails is a finding among the others", async (capabilities) => {
    const rule = assessmentRules.find(({ id }) => id === "missing-indicator");
    if (rule === undefined) throw new Error("There is no such rule.");
    const spy = vi.spyOn(rule, "check").mockImplementation(() => {
      throw new Error("the lamp went out");
    });
    try {
      started = await startInMemory({ capabilities });
      const { client, uri } = started;
      client.open(uri(A), assessment({ level: "Profficient" }));
      const report =
        capabilities === pulling && (await client.request("textDocument/diagnostic", { textDocument: { uri: uri(A) } }));
      const text = JSON.stringify(report || (await client.diagnostics(uri(A))));
      expect(text).toContain("The rule 'missing-indicator' failed");
      expect(text).toContain("the lamp went out");
      expect(text).toContain("unknown-level");
    } finally {
      spy.mockRestore();
    }
  });

  it("a client that takes no requests is served all the same", async () => {
    const refuses = [
      "client/registerCapability",
      "workspace/configuration",
      "workspace/diagnostic/refresh",
      "workspace/codeLens/refresh",
      "workspace/inlayHint/refresh",
      "workspace/semanticTokens/refresh",
    ];
    const lost: unknown[] = [];
    const note = (reason: unknown) => lost.push(reason);
    process.on("unhandledRejection", note);
    started = await startInMemory({ refuses, capabilities: pulling });
    const { client, uri, write } = started;
    client.open(uri(A), assessment());
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    write("rubric.config.yaml", "rules:\n  missing-indicator: off\n");
    const report = await client.request("textDocument/diagnostic", { textDocument: { uri: uri(A) } });
    expect(report).toMatchObject({ kind: "full" });
    await client.quiet(400);
    process.off("unhandledRejection", note);
    expect(client.logged.join("\n")).toContain("The client does not want to.");
    expect(lost).toEqual([]);
  });
});

describe("when files cannot be had", () => {
  let started: Started;
  afterEach(async () => await started.stop());

  const hover = async (line = 13) =>
    await started.client.request<Hover | null>("textDocument/hover", {
      textDocument: { uri: started.uri(A) },
      position: { line, character: 4 },
    });

  it("a client that fails at them is told of once, and served by what is in the text", async () => {
    const refuses = ["read", "kind", "list", "find"].map((each) => `rubric/files/${each}`);
    started = (await servers["built web worker"]?.({ refuses })) ?? started;
    const { client, uri } = started;
    client.open(uri(A), assessment({ level: "Profficient", head: "  previous: 2024.yaml\n" }));
    const codes = await client.codes(uri(A));
    expect(codes).toContain("unknown-level");
    await client.quiet();
    // What could not be found out is not said to be missing.
    expect(await client.codes(uri(A))).not.toContain("file-missing");
    expect(await hover(14)).not.toBeNull();
    expect(await client.request("rubric/workspace", {})).toMatchObject({ reviews: [], unreadable: [] });
    expect(client.messages).toEqual([
      "Some files could not be read (The client does not want to.). What refers to them is not checked.",
    ]);
  });

  it("one that never answers holds nothing up", async () => {
    const never = ["read", "kind", "list", "find"].map((each) => `rubric/files/${each}`);
    started = (await servers["built web worker"]?.({ ignores: never })) ?? started;
    const { client, uri } = started;
    client.open(uri(A), assessment({ level: "Profficient" }));
    const before = performance.now();
    expect(await hover()).not.toBeNull();
    expect(await client.codes(uri(A))).toContain("unknown-level");
    expect(performance.now() - before).toBeLessThan(4000);
    const { token, cancel } = source();
    const asked = client.connection.sendRequest("rubric/workspace", {}, token);
    cancel();
    await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  });

  it("what is asked about a text that changes meanwhile is not answered of another text", async () => {
    started = await startInMemory({ slow: 30 });
    const { client, uri } = started;
    client.open(uri(A), assessment());
    // Asked while the files around it are still looked up.
    const asked = client.request("textDocument/hover", { textDocument: { uri: uri(A) }, position: { line: 13, character: 4 } });
    client.edit(uri(A), { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, "# A remark.\n");
    await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.ContentModified });
  });

  it("what was seen before a file changed does not count after it", async () => {
    started = await startInMemory({ slow: 60 });
    const { client, uri, write } = started;
    client.open(uri(A), assessment().replace("title: FY26", "file: budget.pdf\n    title: FY26"));
    // Its root is found by now, and the evidence is being looked for.
    await client.codes(uri(A));
    write("budget.pdf", "");
    await client.quiet(200);
    expect(await client.codes(uri(A))).not.toContain("file-missing");
  });

  it("of two rubrics that are saved one upon the other, both count", async () => {
    const files = { "walk.rubric.yaml": rubric(), "talk.rubric.yaml": rubric({ id: "talk" }) };
    started = await startInMemory({ slow: 30, files });
    const { client, uri, write } = started;
    client.open(uri("walk.assessment.yaml"), walk());
    client.open(uri("talk.assessment.yaml"), walk().replace("walk@", "talk@"));
    await client.codes(uri("talk.assessment.yaml"));
    write("walk.rubric.yaml", rubric({ high: "Great" }));
    write("talk.rubric.yaml", rubric({ id: "talk", high: "Great" }));
    await client.quiet(300);
    expect(await client.codes(uri("walk.assessment.yaml"))).toContain("unknown-level");
    expect(await client.codes(uri("talk.assessment.yaml"))).toContain("unknown-level");
  });

  it("a file whose neighbours take their time is answered about without them, and completed later", async () => {
    const files = { "rubric.config.yaml": "rules:\n  missing-indicator: off\n", "2024.assessment.yaml": assessment() };
    started = await startInMemory({ slow: 700, files });
    const { client, uri } = started;
    client.open(uri(A), assessment({ level: "Profficient", head: "  previous: 2024.assessment.yaml\n" }));
    expect(await hover(14)).not.toBeNull();
    const [first] = client.published;
    expect(first?.diagnostics.map(({ code }) => code)).not.toContain("copied-rationale");
    const settled = (codes: readonly unknown[]) => codes.includes("copied-rationale") && !codes.includes("missing-indicator");
    expect(await client.codes(uri(A), settled)).toContain("unknown-level");
    expect(client.messages).toEqual([]);
  });
});

describe.each(Object.entries(servers))("requests that are not wanted any more, %s", (_, start) => {
  let started: Started;
  afterEach(async () => await started.stop());

  it("a look through the workspace ends when it is cancelled, and nothing waits for it", async () => {
    const files = Object.fromEntries(Array.from({ length: 300 }, (__, at) => [`${at}.assessment.yaml`, assessment()]));
    started = await start({ files, capabilities: pulling });
    const { client, uri } = started;
    const { token, cancel } = source();
    let parts = 0;
    client.connection.onNotification("$/progress", () => {
      parts++;
      cancel();
    });
    const asked = client.connection.sendRequest("workspace/diagnostic", { previousResultIds: [], partialResultToken: 1 }, token);
    await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(parts).toBeGreaterThan(0);
    expect(parts).toBeLessThan(15);
    client.open(uri("0.assessment.yaml"), assessment());
    const report = await client.request("textDocument/diagnostic", { textDocument: { uri: uri("0.assessment.yaml") } });
    expect(report).toMatchObject({ kind: "full" });
  });
});

describe.each(Object.entries(servers))("messages that make no sense, %s", (_, start) => {
  let started: Started;
  afterEach(async () => await started.stop());

  it("are answered as such, and nobody is bothered with them", async () => {
    started = await start({ capabilities: pulling });
    const { client, uri } = started;
    client.open(uri(A), assessment());
    const position = { line: 0, character: 0 };
    const textDocument = { uri: uri(A) };
    const nonsense: [method: string, params: unknown][] = [
      ["textDocument/hover", null],
      ["textDocument/hover", []],
      ["textDocument/hover", {}],
      ["textDocument/hover", { textDocument: null, position }],
      ["textDocument/hover", { textDocument: { uri: 7 }, position }],
      ["textDocument/hover", { textDocument: { uri: "file:////" }, position }],
      ["textDocument/hover", { textDocument }],
      ["textDocument/hover", { textDocument, position: { line: -1, character: 0 } }],
      ["textDocument/hover", { textDocument, position: { line: 0.5, character: 0 } }],
      ["textDocument/hover", { textDocument, position: { line: "0", character: 0 } }],
      ["textDocument/diagnostic", {}],
      ["workspace/diagnostic", {}],
      ["workspace/diagnostic", { previousResultIds: [null] }],
      ["rubric/summary", {}],
      ["rubric/schema", { uri: null }],
      ["workspace/textDocumentContent", {}],
    ];
    for (const [method, params] of nonsense) {
      await expect(client.request(method, params), `${method} ${JSON.stringify(params)}`).rejects.toMatchObject({
        code: ErrorCodes.InvalidParams,
      });
    }
    // What is beyond the end is at the end.
    const beyond = { textDocument, position: { line: 1e9, character: 1e9 } };
    expect(await client.request("textDocument/hover", beyond)).toBeNull();
    expect(client.messages).toEqual([]);
  });

  it("leave documents as they are", async () => {
    started = await start();
    const { client, uri } = started;
    const send = async (method: string, params: unknown) => await client.connection.sendNotification(method, params);
    client.open(uri(A), assessment());
    const textDocument = { uri: uri(A), version: 1 };
    await send("textDocument/didChange", {
      textDocument: { uri: uri("unknown.assessment.yaml"), version: 3 },
      contentChanges: [{ text: "" }],
    });
    await send("textDocument/didClose", { textDocument: { uri: uri("unknown.assessment.yaml") } });
    await send("textDocument/didSave", { textDocument: { uri: uri("unknown.assessment.yaml") } });
    for (const params of [
      null,
      {},
      { textDocument },
      { textDocument, contentChanges: [{}] },
      { textDocument, contentChanges: [{ text: "x", range: { start: { line: 0 }, end: {} } }] },
      { textDocument, contentChanges: [{ text: "x", range: 7 }] },
      { textDocument, contentChanges: [{ text: 7 }] },
    ]) {
      await send("textDocument/didChange", params);
    }
    for (const params of [null, {}, { textDocument: {} }, { textDocument: { uri: uri("b.assessment.yaml") } }]) {
      await send("textDocument/didOpen", params);
    }
    for (const method of ["didClose", "didSave"]) await send(`textDocument/${method}`, null);
    for (const method of ["didChangeWatchedFiles", "didChangeWorkspaceFolders", "didChangeConfiguration"]) {
      await send(`workspace/${method}`, null);
      await send(`workspace/${method}`, {});
    }
    client.replace(uri(A), "Developing", "Profficient");
    expect(await client.codes(uri(A))).toContain("unknown-level");
    client.replace(uri(A), "Profficient", "Proficient");
    expect(await client.codes(uri(A))).not.toContain("unknown-level");
    expect(client.messages).toEqual([]);
  });

  it("edits beyond the end, turned round, or of the whole text are taken as they are meant", async () => {
    started = await start();
    const { client, uri } = started;
    client.open(uri(A), assessment());
    const far = { line: 1e6, character: 1e6 };
    client.change(uri(A), [{ range: { start: far, end: far }, text: "  Unified Vision:\n    level: Profficient\n" }]);
    expect(await client.codes(uri(A))).toContain("unknown-level");
    const [from, to] = [
      { line: 18, character: 11 },
      { line: 18, character: 22 },
    ];
    expect(client.document(uri(A)).getText({ start: from, end: to })).toBe("Profficient");
    client.change(uri(A), [{ range: { start: to, end: from }, text: "Proficient" }]);
    expect(await client.codes(uri(A))).not.toContain("unknown-level");
    const whole = {
      textDocument: { uri: uri(A), version: 9 },
      contentChanges: [{ range: null, text: assessment({ level: "Exemplery" }) }],
    };
    await client.connection.sendNotification("textDocument/didChange", whole);
    await client.until(() => client.published.at(-1)?.version === 9);
    expect(client.published.at(-1)?.diagnostics.map(({ code }) => code)).toContain("unknown-level");
  });

  it("a document opened twice is the one that was opened last", async () => {
    started = await start();
    const { client, uri } = started;
    client.open(uri(A), assessment({ level: "Profficient" }));
    client.open(uri(A), assessment());
    await client.codes(uri(A), (codes) => codes.length > 0 && !codes.includes("unknown-level"));
    await client.quiet();
    expect(await client.codes(uri(A))).not.toContain("unknown-level");
  });
});

function source() {
  const made = new CancellationTokenSource();
  return { token: made.token, cancel: () => made.cancel() };
}
