import { afterEach, describe, expect, it } from "vitest";
import type { ClientCapabilities, Hover } from "vscode-languageserver-protocol";
import { markedPosition } from "../support/cursor.ts";
import { bare } from "../support/server/capabilities.ts";
import { type Setup, type Started, servers } from "../support/server/servers.ts";

const TEXT = `rubric: conditions-for-success@1.0.0
district:
  name: Example Valley RE-1
review:
  date: 2025-10-16
  previous: 2024.assessment.yaml
ratings:
  # 👩‍👩‍👧
  Strategic █Resource Allocation:
    level: Developing
`;
const markdown: ClientCapabilities = { textDocument: { hover: { contentFormat: ["markdown", "plaintext"] } } };
const LAST = TEXT.replace("█", "").replace("2025", "2024").replace("  previous: 2024.assessment.yaml\n", "");

describe.each(Object.entries(servers))("hover from the server, %s", (_, start) => {
  let started: Started;
  afterEach(async () => await started.stop());

  async function hoverIn(source: string, setup: Setup = {}, uri?: string): Promise<Hover | null> {
    started = await start({ files: { "2024.assessment.yaml": LAST }, capabilities: markdown, ...setup });
    const { client } = started;
    const { text, line, character } = markedPosition(source);
    const file = uri ?? started.uri("a.assessment.yaml");
    client.open(file, text);
    return await client.request("textDocument/hover", { textDocument: { uri: file }, position: { line, character } });
  }

  it("is Markdown with a range", async () => {
    const hover = await hoverIn(TEXT);
    expect(hover?.contents).toMatchObject({ kind: "markdown", value: expect.stringContaining("**Developing (rated)**") });
    expect(hover?.contents).toMatchObject({ value: expect.stringContaining("**2024:** Developing") });
    expect(hover?.range).toEqual({ start: { line: 8, character: 2 }, end: { line: 8, character: 31 } });
  });

  it("is plain text for a client that shows no Markdown", async () => {
    const hover = await hoverIn(TEXT, { capabilities: bare });
    expect(hover?.contents).toMatchObject({ kind: "plaintext", value: expect.stringContaining("\n\nDeveloping (rated)\n\n") });
  });

  it("keeps the last level back until the indicator is rated, where that is wanted", async () => {
    const hover = await hoverIn(TEXT.replace("level: Developing", "level:"), {
      options: { settings: { hidePriorLevel: true } },
    });
    expect(hover?.contents).toMatchObject({ value: expect.not.stringContaining("2024") });
  });

  it("answers of a file's text alone in a scheme that nothing can be read in", async () => {
    const hover = await hoverIn(TEXT, {}, "git:/a.assessment.yaml?ref=HEAD");
    expect(hover?.contents).toMatchObject({ value: expect.stringContaining("Developing (rated)") });
  });

  it("is nothing in free text", async () => {
    expect(await hoverIn("# Wor█ds.\n")).toBeNull();
  });
});
