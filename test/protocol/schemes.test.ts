import { afterEach, describe, expect, it } from "vitest";
import type { Hover } from "vscode-languageserver-protocol";
import { type Started, servers } from "../support/server/servers.ts";
import { assessment, rubric, walk } from "../support/server/texts.ts";

const FILES = { "walk.rubric.yaml": rubric() };

describe.each(Object.entries(servers))("documents that are no files, %s", (_, start) => {
  let started: Started;
  afterEach(async () => await started.stop());

  const over = async (uri: string, line: number, character: number) =>
    await started.client.request<Hover | null>("textDocument/hover", { textDocument: { uri }, position: { line, character } });
  const path = () => new URL(started.uri("a.assessment.yaml")).pathname;

  it.each(["git", "review", "vscode-local-history"])(
    "%s: is read by the workspace's rubric, but never said to be wrong",
    async (scheme) => {
      started = await start({ files: FILES });
      const { client } = started;
      const uri = `${scheme}:${path()}?%7B%22ref%22%3A%22HEAD%22%7D`;
      client.open(uri, walk("Hihg"));
      expect(JSON.stringify(await over(uri, 6, 4))).toContain("Some days.");
      const range = { start: { line: 7, character: 11 }, end: { line: 7, character: 11 } };
      const actions = { textDocument: { uri }, range, context: { diagnostics: [] } };
      expect((await client.request("textDocument/codeAction", actions).catch(() => null)) ?? []).toEqual([]);
      await client.quiet();
      expect(client.published).toEqual([]);
      client.close(uri);
      await client.quiet();
      expect(client.published).toEqual([]);
    },
  );

  it("a document without a name is checked as what its language says it is", async () => {
    started = await start({ files: FILES });
    const { client } = started;
    client.open("untitled:Untitled-1", walk("Hihg"), "rubric-assessment");
    expect(await client.codes("untitled:Untitled-1")).toContain("unknown-level");
    client.open("untitled:Untitled-2", rubric().replace("title: Walk\n", ""), "rubric-definition");
    expect(await client.codes("untitled:Untitled-2")).toContain("rubric-schema");
  });

  it("other schemes can be edited where the client says so", async () => {
    started = await start({ options: { editableSchemes: ["memfs"] } });
    const { client } = started;
    client.open("memfs:/a.assessment.yaml", assessment());
    expect(await client.codes("memfs:/a.assessment.yaml")).toContain("missing-indicator");
  });

  it("leaves documents alone that are none of its own", async () => {
    started = await start();
    const { client, uri } = started;
    for (const other of [uri("docker-compose.yaml"), uri("assessment.yaml"), "untitled:Untitled-1"]) {
      client.open(other, "level: Profficient\n");
      client.change(other, [{ text: "level: Exemplery\n" }]);
      expect(await over(other, 0, 1)).toBeNull();
      client.close(other);
    }
    await client.quiet();
    expect(client.published).toEqual([]);
    expect(client.logged).toEqual([]);
  });
});
