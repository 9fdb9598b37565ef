import { afterEach, describe, expect, it } from "vitest";
import { CancellationTokenSource, LSPErrorCodes } from "vscode-languageserver-protocol";
import { pulling } from "../support/server/capabilities.ts";
import { type Started, servers } from "../support/server/servers.ts";
import { assessment } from "../support/server/texts.ts";

const PIECES = ["x", "\n", "  ", "- ", ": ", "\t", "é👩‍👩‍👧", "level: Exemplery", "[D9]", "#", '"', "---\n", "&a ", "\r\n"];
const METHODS = ["hover", "documentSymbol", "completion", "foldingRange", "semanticTokens/full"];

describe.each(Object.entries(servers))("a thousand edits in a row, %s", (_, start) => {
  let started: Started;
  afterEach(async () => await started.stop());

  /** Edits here and there, the same in every run, asking and cancelling in between; the last one mends everything. */
  async function typeAway(file: string) {
    const { client } = started;
    const failures: number[] = [];
    const answers: Promise<unknown>[] = [];
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return Math.floor((seed / 2147483648) * below);
    };
    for (let edit = 0; edit < 999; edit++) {
      const document = client.document(file);
      const [at, gone] = [random(document.getText().length + 1), random(4) === 0 ? random(30) : 0];
      const range = { start: document.positionAt(at), end: document.positionAt(at + gone) };
      client.edit(file, range, PIECES[random(PIECES.length)] ?? "");
      if (edit % 3 === 0) {
        const source = new CancellationTokenSource();
        const params = { textDocument: { uri: file }, position: { line: random(20), character: random(10) } };
        const asked = client.connection.sendRequest(`textDocument/${METHODS[edit % METHODS.length]}`, params, source.token);
        answers.push(asked.catch(({ code }: { code: number }) => failures.push(code)));
        if (edit % 2 === 0) source.cancel();
      }
      // A key is held down: messages come in lumps.
      if (edit % 50 === 0) await new Promise((done) => setTimeout(done, 1));
    }
    await Promise.all(answers);
    return failures;
  }

  it("ends with what opening the last text gives; nothing older comes after it, and a burst is few checks", async () => {
    started = await start();
    const { client, uri } = started;
    const file = uri("a.assessment.yaml");
    client.open(file, assessment());
    const failures = await typeAway(file);
    const allowed: number[] = [LSPErrorCodes.RequestCancelled, LSPErrorCodes.ContentModified];
    expect(failures.filter((code) => !allowed.includes(code))).toEqual([]);
    client.replace(file, client.document(file).getText().slice(0, 40), "#");
    const last = await client.diagnostics(file);
    await client.quiet();
    const versions = client.published.map(({ version }) => version ?? 0);
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
    expect(versions.at(-1)).toBe(1001);
    expect(versions.length).toBeLessThan(300);

    const other = uri("b.assessment.yaml");
    client.open(other, client.document(file).getText());
    expect(await client.diagnostics(other)).toEqual(JSON.parse(JSON.stringify(last).replaceAll(file, other)));
    expect(client.messages).toEqual([]);
  }, 30_000);

  it("one lump of edits is one check", async () => {
    started = await start();
    const { client, uri } = started;
    const file = uri("a.assessment.yaml");
    client.open(file, assessment());
    await client.diagnostics(file);
    await client.quiet();
    const before = client.published.length;
    const at = { line: 15, character: 15 };
    for (let edit = 0; edit < 40; edit++) client.edit(file, { start: at, end: at }, "x");
    await client.diagnostics(file);
    await client.quiet();
    expect(client.published.length - before).toBeLessThanOrEqual(4);
  });

  it("the same for a client that asks for diagnostics itself", async () => {
    started = await start({ capabilities: pulling });
    const { client, uri } = started;
    const file = uri("a.assessment.yaml");
    client.open(file, assessment());
    await typeAway(file);
    const ask = async (asked: string) =>
      await client.request<{ items: unknown[] }>("textDocument/diagnostic", { textDocument: { uri: asked } });
    const { items } = await ask(file);
    const other = uri("b.assessment.yaml");
    client.open(other, client.document(file).getText());
    expect(JSON.parse(JSON.stringify(items).replaceAll(file, other))).toEqual((await ask(other)).items);
  }, 30_000);
});
