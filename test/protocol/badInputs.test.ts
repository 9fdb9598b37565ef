import { symlinkSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import type { Hover } from "vscode-languageserver-protocol";
import { pulling } from "../support/server/capabilities.ts";
import { type Started, servers, startInMemory } from "../support/server/servers.ts";
import { assessment } from "../support/server/texts.ts";

const DEEP = 20_000;
const BOMB = ["a: &a [x, x, x, x, x, x, x, x, x]", ..."bcdefgh"].reduce(
  (text, name, at) =>
    `${text}\n${name}: &${name} [${Array(9)
      .fill(`*${"abcdefgh"[at - 1]}`)
      .join(", ")}]`,
);
const many = (count: number, line: (at: number) => string) => Array.from({ length: count }, (_, at) => line(at)).join("");

/** What comes of each, at the least; nothing else counts but that something plain is said, soon. */
const INPUTS: Readonly<Record<string, readonly [text: string, code: string]>> = {
  "brackets in brackets": [`ratings: ${"[".repeat(DEEP)}`, "limits"],
  "braces in braces": [`ratings: ${"{a: ".repeat(DEEP)}`, "limits"],
  "lists in lists": [`ratings:\n  ${"- ".repeat(DEEP)}`, "limits"],
  "questions in questions": [`ratings:\n  ${"? ".repeat(DEEP)}`, "limits"],
  "very many keys": [
    `rubric: conditions-for-success@1.0.0\nratings:\n${many(10_000, (at) => `  Key ${at}: 1\n`)}`,
    "unknown-indicator",
  ],
  "one text that is very long": [
    `${assessment()}responses:\n  - about: x\n    says: ${"word ".repeat(300_000)}\n`,
    "unknown-indicator",
  ],
  "aliases of aliases": [BOMB, "yaml-alias"],
  "an alias of itself": ["ratings: &a\n  x: *a\n", "yaml-alias"],
  "an alias of nothing": ["ratings: *gone\n", "yaml-alias"],
  "several documents": [`${assessment()}---\n${assessment()}`, "several-documents"],
  nothing: ["", "schema"],
  "only comments": ["# Later.\n", "schema"],
  "a merge in conflict": [
    assessment().replace("ratings:", "<<<<<<< ours\nratings:\n=======\nrating:\n>>>>>>> theirs"),
    "merge-conflict",
  ],
  "a NUL": [assessment({ name: "Ex\0ample" }), "invisible-character"],
  "a mark of byte order amid the text": [assessment({ name: "Ex\ufeffample" }), "invisible-character"],
  "half a character": [assessment({ level: "Prof\ud83dicient" }), "unknown-level"],
  tabs: [assessment().replaceAll("    ", "\t"), "yaml-syntax"],
  "a quote that stays open": [assessment({ level: '"Developing' }), "yaml-syntax"],
  "line ends of old": [assessment({ level: "Profficient" }).replaceAll("\n", "\r"), "unknown-level"],
  "names that mean something to a program": [
    assessment().replace("  Strategic Resource Allocation:", "  __proto__:"),
    "unknown-indicator",
  ],
  "a tag": [assessment({ name: "!!js/function x" }), "yaml-syntax"],
  "a path out of the folder": [assessment({ head: "  previous: ../../../etc/passwd\n" }), "unsafe-path"],
};

describe.each(Object.entries(servers))("bad inputs in an editor, %s", (_, start) => {
  let started: Started;
  afterEach(async () => await started.stop());

  it("each is told of in a plain finding, soon, and the server lives on", async () => {
    started = await start();
    const { client, uri } = started;
    for (const [name, [text, code]] of Object.entries(INPUTS)) {
      const file = uri(`${name}.assessment.yaml`);
      client.open(file, text);
      // Waits for some seconds at the most; that it takes a fraction of one is for the benchmark to show.
      const codes = await client.codes(file);
      expect(codes, name).toContain(code);
      expect(codes, name).not.toContain("rule-failed");
      const position = { line: 1, character: 3 };
      for (const method of ["hover", "completion", "documentSymbol", "codeLens", "foldingRange", "formatting"]) {
        const params = { textDocument: { uri: file }, position, options: { tabSize: 2, insertSpaces: true } };
        await client.request(`textDocument/${method}`, params);
      }
      client.close(file);
    }
    expect(client.messages).toEqual([]);
  }, 60_000);

  it("a text that gets too large while one writes is refused, and taken again when it is smaller", async () => {
    started = await start();
    const { client, uri } = started;
    const file = uri("a.assessment.yaml");
    const text = assessment({ level: "Profficient" });
    client.open(file, text);
    await client.codes(file, (codes) => codes.includes("unknown-level"));
    client.change(file, [{ text: `${text}${many(700_000, () => "# A remark, and more.\n")}` }]);
    expect(await client.codes(file)).toEqual(["limits"]);
    client.change(file, [{ text }]);
    expect(await client.codes(file)).toContain("unknown-level");
  }, 30_000);

  it("what a file says is not taken for markup", async () => {
    started = await start();
    const { client, uri } = started;
    const file = uri("a.assessment.yaml");
    const hostile = '<img src=x onerror="alert(1)"> ![](http://example.org/p.png) [go](command:rm) $(flame) `code` \u202e';
    client.open(file, assessment().replace("title: FY26 adopted budget", `title: ${JSON.stringify(hostile)}`));
    const line = assessment()
      .split("\n")
      .findIndex((each) => each.includes("evidence: [D1"));
    const params = { textDocument: { uri: file }, position: { line, character: 16 } };
    const hover = await client.request<Hover | null>("textDocument/hover", params);
    const { value } = (hover ?? { contents: {} }).contents as { value: string };
    expect(value).toContain("img src");
    expect(value).not.toMatch(/<img|[^\\]\[|[^\\]\]|[^\\]`|[^\\]\$\(|\u202e/);
  });
});

describe("more findings than any editor could show", () => {
  it("are the worst of them, and how many more there are", async () => {
    const started = await startInMemory();
    const { client, uri } = started;
    client.open(uri("a.assessment.yaml"), INPUTS["very many keys"]?.[0] ?? "");
    const found = await client.diagnostics(uri("a.assessment.yaml"));
    expect(found.length).toBe(1001);
    expect(found.at(-1)?.message).toMatch(/^There are [\d,]+ more findings in this file; they show when these are settled\.$/);
    expect(found.at(-1)?.range.start).toEqual({ line: 0, character: 0 });
    await started.stop();
  }, 20_000);
});

describe("bad files on a disk", () => {
  let started: Started;
  afterEach(async () => await started.stop());

  it("bytes that are no text, folders and circles are reported or left out, and nothing waits for them", async () => {
    const start = servers["built, over stdio"];
    if (start === undefined) throw new Error("There is no built server.");
    started = await start({ files: { "sound.assessment.yaml": assessment() }, capabilities: pulling });
    const { client, uri } = started;
    const path = (name: string) => fileURLToPath(uri(name));
    await writeFile(path("latin.assessment.yaml"), Buffer.from([0x64, 0x69, 0x73, 0xe9, 0x0a]));
    await mkdir(path("folder.assessment.yaml"));
    symlinkSync(path("circle.assessment.yaml"), path("circle.assessment.yaml"));
    symlinkSync(path("."), path("round"));
    const text = assessment({ head: "  previous: folder.assessment.yaml\n" });
    client.open(uri("open.assessment.yaml"), text);
    const report = await client.request<{ items: { uri: string; items?: { code: string; message: string }[] }[] }>(
      "workspace/diagnostic",
      { previousResultIds: [] },
    );
    expect(report.items.map((each) => each.uri)).toEqual([uri("latin.assessment.yaml"), uri("sound.assessment.yaml")]);
    expect(report.items[0]?.items?.map(({ code, message }) => [code, message])).toEqual([
      ["encoding", "This file is not UTF-8 (byte 3)."],
    ]);
    expect(await client.request("rubric/summary", { uri: uri("circle.assessment.yaml") })).toBeNull();
    expect(await client.request("rubric/summary", { uri: uri("folder.assessment.yaml") })).toBeNull();
    expect(client.messages).toEqual([]);
  });
});
