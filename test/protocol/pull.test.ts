import { afterEach, describe, expect, it } from "vitest";
import type {
  Diagnostic,
  DocumentDiagnosticReport,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver-protocol";
import { pulling } from "../support/server/capabilities.ts";
import { type Setup, type Started, servers } from "../support/server/servers.ts";
import { assessment, rubric, walk } from "../support/server/texts.ts";

const FILES = {
  "a.assessment.yaml": assessment({ level: "Profficient" }),
  "b.assessment.yaml": assessment(),
  "walk.rubric.yaml": rubric(),
  "rubric.config.yaml": "rules:\n  missing-indicator: off\n",
  "docs/readme.yaml": "level: Profficient\n",
};

describe.each(Object.entries(servers))("diagnostics that the client asks for, %s", (_, start) => {
  let started: Started;
  afterEach(async () => await started.stop());

  async function begin(setup: Setup = {}) {
    started = await start({ files: FILES, capabilities: pulling, ...setup });
    return started;
  }
  const ask = async (path: string, previousResultId?: string) =>
    await started.client.request<DocumentDiagnosticReport>("textDocument/diagnostic", {
      textDocument: { uri: started.uri(path) },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  const codes = (items: readonly Diagnostic[] | undefined) => items?.map(({ code }) => code);
  const full = async (path: string) => {
    const report = await ask(path);
    if (report.kind !== "full") throw new Error("It was not reported in full.");
    return report;
  };
  const askAll = async (known: readonly WorkspaceDocumentDiagnosticReport[] = [], more = {}) =>
    await started.client.request<WorkspaceDiagnosticReport>("workspace/diagnostic", {
      previousResultIds: known.map(({ uri, resultId }) => ({ uri, value: resultId })),
      ...more,
    });

  it("of a document: complete at once, and not again while they are the same", async () => {
    const { client, uri } = await begin();
    client.open(uri("a.assessment.yaml"), assessment({ level: "Profficient", head: "  previous: gone.yaml\n" }));
    const first = await full("a.assessment.yaml");
    expect(codes(first.items)).toEqual(expect.arrayContaining(["unknown-level", "file-missing"]));
    expect(await ask("a.assessment.yaml", first.resultId)).toEqual({ kind: "unchanged", resultId: first.resultId });
    client.replace(uri("a.assessment.yaml"), "Profficient", "Proficient");
    const second = await ask("a.assessment.yaml", first.resultId);
    expect(second).toMatchObject({ kind: "full" });
    expect(second.resultId).not.toBe(first.resultId);
    expect(client.published).toEqual([]);
  });

  it("of a document that was closed: as it stands on the disk", async () => {
    const { client, uri } = await begin();
    client.open(uri("a.assessment.yaml"), assessment());
    expect(codes((await full("a.assessment.yaml")).items)).not.toContain("unknown-level");
    client.close(uri("a.assessment.yaml"));
    expect(codes((await full("a.assessment.yaml")).items)).toContain("unknown-level");
  });

  it("of what is not there, or none of ours, or cannot be edited: none", async () => {
    const { client } = await begin();
    client.open("git:/a.assessment.yaml", assessment({ level: "Profficient" }));
    expect((await full("gone.assessment.yaml")).items).toEqual([]);
    expect((await full("docs/readme.yaml")).items).toEqual([]);
    const report = await client.request("textDocument/diagnostic", { textDocument: { uri: "git:/a.assessment.yaml" } });
    expect(report).toMatchObject({ kind: "full", items: [] });
  });

  it("the client is told to ask again when what a document goes by has changed", async () => {
    const { client, uri, write } = await begin();
    client.open(uri("c.assessment.yaml"), walk());
    expect(codes((await full("c.assessment.yaml")).items)).not.toContain("unknown-level");
    await client.quiet();
    const before = client.refreshed.length;
    write("walk.rubric.yaml", rubric({ high: "Great" }));
    await client.until(() => client.refreshed.slice(before).includes("diagnostic"));
    expect(codes((await full("c.assessment.yaml")).items)).toContain("unknown-level");
    await client.until(() => client.refreshed.slice(before).includes("codeLens"));
  });

  it("of the workspace: every file of ours, open or not", async () => {
    const { client, uri } = await begin();
    client.open(uri("b.assessment.yaml"), assessment({ level: "Exemplery" }));
    const { items } = await askAll();
    expect(items.map((each) => each.uri).sort()).toEqual(
      ["a.assessment.yaml", "b.assessment.yaml", "rubric.config.yaml", "walk.rubric.yaml"].map(uri),
    );
    const of = (path: string) => items.find((each) => each.uri === uri(path));
    const itemsOf = (path: string) => codes((of(path) as { items?: Diagnostic[] } | undefined)?.items);
    expect(itemsOf("a.assessment.yaml")).toEqual(["unknown-level"]);
    expect(itemsOf("b.assessment.yaml")).toEqual(["unknown-level"]);
    expect(itemsOf("walk.rubric.yaml")).toEqual([]);
    expect([of("a.assessment.yaml")?.version, of("b.assessment.yaml")?.version]).toEqual([null, 1]);
  });

  it("of the workspace, again: only what has changed, and nothing of files that are gone", async () => {
    const { write, uri } = await begin();
    const first = await askAll();
    const second = await askAll(first.items);
    expect(second.items.map(({ kind }) => kind)).toEqual(["unchanged", "unchanged", "unchanged", "unchanged"]);
    write("b.assessment.yaml", assessment({ level: "Exemplery" }));
    write("a.assessment.yaml");
    const third = await askAll(second.items);
    const kinds = new Map(third.items.map((each) => [each.uri, each.kind]));
    expect(kinds.get(uri("b.assessment.yaml"))).toBe("full");
    expect(kinds.get(uri("walk.rubric.yaml"))).toBe("unchanged");
    expect(third.items.find((each) => each.uri === uri("a.assessment.yaml"))).toMatchObject({ kind: "full", items: [] });
  });

  it("of the workspace: also what follows from a document's edit that was saved", async () => {
    const { client, uri, write } = await begin();
    const first = await askAll();
    client.open(uri("rubric.config.yaml"), FILES["rubric.config.yaml"]);
    client.change(uri("rubric.config.yaml"), [{ text: "rules:\n  missing-indicator: error\n" }]);
    write("rubric.config.yaml", "rules:\n  missing-indicator: error\n");
    client.save(uri("rubric.config.yaml"));
    const { items } = await askAll(first.items);
    expect(JSON.stringify(items.find((each) => each.uri === uri("b.assessment.yaml")))).toContain("missing-indicator");
  });

  it("of a large workspace: in parts, to clients that take parts", async () => {
    const many = Object.fromEntries(Array.from({ length: 45 }, (__, at) => [`${at}.assessment.yaml`, assessment()]));
    const { client } = await begin({ files: many });
    const parts: number[] = [];
    client.connection.onNotification("$/progress", ({ token, value }: { token: string; value: WorkspaceDiagnosticReport }) => {
      if (token === "part") parts.push(value.items.length);
    });
    const { items } = await askAll([], { partialResultToken: "part" });
    expect(parts).toEqual([20, 20, 5]);
    expect(items).toEqual([]);
  });
});

describe("a client that asks about the workspace again and again", () => {
  it("has no file read again where nothing has happened", async () => {
    const start = servers["built web worker"];
    if (start === undefined) throw new Error("There is no web worker.");
    const { client, uri, write, stop } = await start({ files: FILES, capabilities: pulling });
    const ask = async (known: WorkspaceDiagnosticReport["items"]) =>
      await client.request<WorkspaceDiagnosticReport>("workspace/diagnostic", {
        previousResultIds: known.map((each) => ({ uri: each.uri, value: each.resultId })),
      });
    const first = await ask([]);
    expect(client.read).toContain(uri("a.assessment.yaml"));
    client.read.length = 0;
    const second = await ask(first.items);
    expect(second.items.map(({ kind }) => kind)).toEqual(first.items.map(() => "unchanged"));
    expect(client.read).toEqual([]);
    // A client that knows less than it was told is told all of it.
    expect((await ask(first.items.slice(1))).items[0]?.kind).toBe("full");
    write("b.assessment.yaml", assessment({ level: "Exemplery" }));
    client.read.length = 0;
    await ask(second.items);
    expect(client.read).toContain(uri("b.assessment.yaml"));
    await stop();
  });
});
