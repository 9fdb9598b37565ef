import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { ServerCapabilities } from "vscode-languageserver-protocol";
import { bare, everything, pulling } from "../support/server/capabilities.ts";
import { type Started, servers, startInMemory } from "../support/server/servers.ts";
import { assessment } from "../support/server/texts.ts";
import { root } from "../support/workspace.ts";

describe.each(Object.entries(servers))("a server's life, %s", (name, start) => {
  let started: Started;
  afterEach(async () => await started.stop());

  it("begins with saying who it is", async () => {
    started = await start();
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(started.client.initialized?.serverInfo).toEqual({
      name: "Conditions for Success",
      version: name === "in memory" ? "test" : version,
    });
  });

  it("begins once", async () => {
    started = await start();
    const again = started.client.request("initialize", { processId: null, rootUri: null, capabilities: {} });
    await expect(again).rejects.toThrow("initialized already");
  });

  it("answers of methods that it does not know that it does not know them", async () => {
    started = await start();
    await expect(started.client.request("textDocument/moniker", {})).rejects.toMatchObject({ code: -32601 });
    await started.client.connection.sendNotification("$/whatever", {});
    await started.client.connection.sendNotification("textDocument/whatever", {});
    const uri = started.uri("a.assessment.yaml");
    started.client.open(uri, assessment());
    expect(await started.client.codes(uri)).toContain("missing-indicator");
  });

  it("answers nothing more once it is shut down", async () => {
    started = await start();
    await started.client.request("shutdown", null);
    await expect(started.client.request("rubric/workspace", {})).rejects.toMatchObject({ code: -32600 });
  });
});

describe("what a server offers", () => {
  let started: Started;
  afterEach(async () => await started.stop());

  async function offeredTo(capabilities: Parameters<typeof startInMemory>[0] = {}): Promise<ServerCapabilities> {
    started = await startInMemory(capabilities);
    return started.client.initialized?.capabilities ?? {};
  }

  it("is nothing that a client cannot take", async () => {
    const offered = await offeredTo({ capabilities: bare });
    expect(Object.keys(offered).sort()).toEqual(["completionProvider", "hoverProvider", "textDocumentSync"].sort());
  });

  it("is next to nothing for a client that says nothing of itself", async () => {
    expect(Object.keys(await offeredTo({ capabilities: {} }))).toEqual(["textDocumentSync"]);
  });

  it("is diagnostics to be asked for, where the client asks", async () => {
    const offered = await offeredTo({ capabilities: pulling });
    expect(offered.diagnosticProvider).toEqual({
      identifier: "rubric",
      interFileDependencies: true,
      workspaceDiagnostics: true,
    });
    const { diagnosticProvider } = (await startedAgain({ capabilities: everything })) ?? {};
    expect(diagnosticProvider).toBeUndefined();
  });

  it("counts in UTF-16, and says so to clients that could do otherwise", async () => {
    const offered = await offeredTo({ capabilities: { ...bare, general: { positionEncodings: ["utf-8", "utf-16"] } } });
    expect(offered.positionEncoding).toBe("utf-16");
  });

  it("is changes in parts, and folders that come and go", async () => {
    const offered = await offeredTo();
    expect(offered.textDocumentSync).toEqual({ openClose: true, change: 2, save: { includeText: false } });
    expect(offered.workspace?.workspaceFolders).toEqual({ supported: true, changeNotifications: true });
  });

  async function startedAgain(setup: Parameters<typeof startInMemory>[0]) {
    await started.stop();
    return await offeredTo(setup);
  }
});

describe("a client that does not say what the protocol asks it to", () => {
  it("is served all the same", async () => {
    const started = await startInMemory({ capabilities: {}, options: JSON.parse("null") });
    const uri = started.uri("a.assessment.yaml");
    started.client.open(uri, assessment());
    await started.client.until(() => started.client.published.length > 0);
    expect(started.client.published[0]?.diagnostics.map(({ code }) => code)).toContain("missing-indicator");
    await started.stop();
  });
});
