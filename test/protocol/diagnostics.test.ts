import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { bare, everything } from "../support/server/capabilities.ts";
import { type Setup, type Started, servers, startInMemory } from "../support/server/servers.ts";
import { assessment } from "../support/server/texts.ts";

const MISSPELT = assessment({ level: "Profficient" });
const TWICE = assessment({ rest: "  Strategic Resource Allocation:\n    level: Proficient\n" });
const UNCITED = assessment().replace("evidence: [D1, I1]", "evidence: [D1]").replace(", and staff confirmed it ([I1])", "");

describe.each(Object.entries(servers))("diagnostics from the server, %s", (name, start) => {
  let started: Started;
  afterEach(async () => await started.stop());

  async function opened(text: string, setup: Setup = {}) {
    started = await start(setup);
    const { client, uri } = started;
    const file = uri("a.assessment.yaml");
    client.open(file, text);
    return { client, file, found: await client.diagnostics(file) };
  }

  it("come when a document is opened, and again after an edit, each of its version", async () => {
    const { client, file, found } = await opened(MISSPELT);
    expect(found.map(({ code }) => code)).toContain("unknown-level");
    client.replace(file, "Profficient", "Proficient");
    expect(await client.codes(file)).not.toContain("unknown-level");
    await client.quiet();
    expect(client.published.map(({ version }) => version)).toEqual([1, 2]);
  });

  it("say in words what is wrong, where, and how badly", async () => {
    const { found } = await opened(MISSPELT);
    expect(found.find(({ code }) => code === "unknown-level")).toMatchObject({
      message: "'Profficient' is not a level. Did you mean 'Proficient'?",
      severity: 1,
      source: "rubric",
      range: { start: { line: 14, character: 11 }, end: { line: 14, character: 22 } },
    });
    expect(found.find(({ code }) => code === "missing-indicator")?.severity).toBe(3);
  });

  it("lead to the rule's page", async () => {
    const setup = name === "built web worker" ? { options: { rulePages: "https://example.org/rules" } } : {};
    const { found } = await opened(MISSPELT, setup);
    const href = found.find(({ code }) => code === "unknown-level")?.codeDescription?.href ?? "";
    if (name === "in memory") expect(href).toBe("file:///pages/unknown-level.md");
    else if (name === "built web worker") expect(href).toBe("https://example.org/rules/unknown-level.md");
    else expect(existsSync(fileURLToPath(href))).toBe(true);
  });

  it("count columns in UTF-16, whatever stands before", async () => {
    const line = '    evidence: [D1, I1, "👩‍👩‍👧", Z9]';
    const { found } = await opened(assessment().replace("    evidence: [D1, I1]", line).replaceAll("\n", "\r\n"));
    const unknown = found.find(({ message }) => String(message).startsWith("Z9"));
    expect(unknown?.range).toEqual({
      start: { line: 16, character: line.indexOf("Z9") },
      end: { line: 16, character: line.indexOf("Z9") + 2 },
    });
  });

  it("are taken back when the document is closed, and do not come again", async () => {
    const { client, file } = await opened(MISSPELT);
    client.close(file);
    await client.until(() => client.published.at(-1)?.diagnostics.length === 0);
    await client.quiet();
    expect(client.published.at(-1)).toEqual({ uri: file, diagnostics: [] });
  });

  it("do not come of a document that is closed at once", async () => {
    const { client } = await opened(MISSPELT);
    const other = started.uri("far/away/b.assessment.yaml");
    client.open(other, MISSPELT);
    client.close(other);
    await client.quiet();
    expect(client.published.filter(({ uri }) => uri === other).at(-1)?.diagnostics).toEqual([]);
  });

  it("follow a document that gets another name, be it in another case", async () => {
    const { client, file } = await opened(MISSPELT);
    client.close(file);
    const renamed = started.uri("A.assessment.yaml");
    client.open(renamed, MISSPELT);
    expect(await client.codes(renamed)).toContain("unknown-level");
    await client.quiet();
    expect(client.published.findLast(({ uri }) => uri === file)?.diagnostics).toEqual([]);
  });

  it("stay with a document whose file is removed while it is open", async () => {
    started = await start({ files: { "a.assessment.yaml": MISSPELT } });
    const { client, uri, write } = started;
    client.open(uri("a.assessment.yaml"), MISSPELT);
    await client.codes(uri("a.assessment.yaml"), (codes) => codes.includes("unknown-level"));
    write("a.assessment.yaml");
    client.replace(uri("a.assessment.yaml"), "Profficient", "Exemplery");
    expect(await client.codes(uri("a.assessment.yaml"))).toContain("unknown-level");
    client.close(uri("a.assessment.yaml"));
    await client.until(() => client.published.at(-1)?.diagnostics.length === 0);
  });

  it("tell other places apart, for clients that can show them", async () => {
    const { found } = await opened(TWICE);
    const [related] = found.find(({ code }) => code === "duplicate-indicator")?.relatedInformation ?? [];
    expect(related?.location).toMatchObject({ uri: started.uri("a.assessment.yaml"), range: { start: { line: 13 } } });
    expect(related?.message).not.toBe("");
  });
});

describe("diagnostics for clients of little ability", () => {
  let started: Started;
  afterEach(async () => await started.stop());

  async function findings(text: string, capabilities: Setup["capabilities"] = bare) {
    started = await startInMemory({ ...(capabilities && { capabilities }) });
    const { client, uri } = started;
    client.open(uri("a.assessment.yaml"), text);
    await client.until(() => client.published.length > 0);
    const [first] = client.published;
    return { first, found: first?.diagnostics ?? [] };
  }

  it("hold nothing that these cannot take, and say the other place in words", async () => {
    const { first, found } = await findings(TWICE);
    expect(first).not.toHaveProperty("version");
    const twice = found.find(({ code }) => code === "duplicate-indicator");
    expect(Object.keys(twice ?? {}).sort()).toEqual(["code", "message", "range", "severity", "source"]);
    const full = await findings(TWICE, everything);
    const plain = full.found.find(({ code }) => code === "duplicate-indicator");
    expect(twice?.message).toBe(`${plain?.message} ${plain?.relatedInformation?.[0]?.message}`);
  });

  it("are marked as needless only where the client knows that mark", async () => {
    const tagsOf = async (capabilities: Setup["capabilities"]) =>
      (await findings(UNCITED, capabilities)).found.find(({ code }) => code === "unused-evidence")?.tags;
    expect(await tagsOf(everything)).toEqual([1]);
    await started.stop();
    expect(await tagsOf({ textDocument: { publishDiagnostics: { tagSupport: { valueSet: [2] } } } })).toBeUndefined();
  });
});
