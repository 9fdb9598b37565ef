import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { ProgressType } from "vscode-languageserver-protocol";
import type { WorkspacePart } from "../../core/messages.ts";
import type { PortfolioPart } from "../../core/report/portfolio/contents.ts";
import { NOT_RATED } from "../../core/report/portfolio/review.ts";
import type { Summary } from "../../core/report/summary.ts";
import { type Started, servers } from "../support/server/servers.ts";
import { assessment, rubric, walk } from "../support/server/texts.ts";
import { root } from "../support/workspace.ts";

const RATERS_OWN = assessment({ head: "  raters:\n    AB: lead\n  rater: AB\n" });

describe.each(Object.entries(servers))("what the client asks beyond the protocol, %s", (_, start) => {
  let started: Started;
  afterEach(async () => await started.stop());

  it("the summary of a document as it stands in the editor, or on the disk", async () => {
    started = await start({ files: { "a.assessment.yaml": assessment() } });
    const { client, uri } = started;
    const file = uri("a.assessment.yaml");
    const ask = async () => await client.request<Summary | null>("rubric/summary", { uri: file });
    expect((await ask())?.district.name).toBe("Example Valley RE-1");
    client.open(file, assessment({ name: "Mesa 5" }));
    expect((await ask())?.district.name).toBe("Mesa 5");
    client.close(file);
    expect((await ask())?.district.name).toBe("Example Valley RE-1");
  });

  it("no summary of what holds none", async () => {
    started = await start({ files: { "walk.rubric.yaml": rubric(), "lost.assessment.yaml": walk().replace("walk@", "run@") } });
    const { client, uri } = started;
    for (const path of ["walk.rubric.yaml", "lost.assessment.yaml", "gone.assessment.yaml"]) {
      expect(await client.request("rubric/summary", { uri: uri(path) })).toBeNull();
    }
  });

  it("every assessment of the workspace, raters' own files left out", async () => {
    const files = { "b.assessment.yaml": assessment({ name: "B" }), "a/a.assessment.yaml": assessment({ name: "A" }) };
    started = await start({ files: { ...files, "a/ab.assessment.yaml": RATERS_OWN } });
    const { client, uri } = started;
    client.open(uri("b.assessment.yaml"), assessment({ name: "B, edited" }));
    const { reviews, rubrics } = await client.request<PortfolioPart>("rubric/workspace", {});
    expect(reviews.map(({ uri: file, path, district, date }) => [file, path, district.name, date])).toEqual([
      [uri("a/a.assessment.yaml"), "a/a.assessment.yaml", "A", "2025-10-16"],
      [uri("b.assessment.yaml"), "b.assessment.yaml", "B, edited", "2025-10-16"],
    ]);
    expect(rubrics.map(({ reference }) => reference)).toEqual(["conditions-for-success@1.0.0"]);
  });

  it("only the files that are asked about, as they are now, and that one is gone", async () => {
    started = await start({ files: { "a.assessment.yaml": assessment({ name: "A" }), "b.assessment.yaml": assessment() } });
    const { client, uri, write } = started;
    const ask = async (uris?: readonly string[]) => await client.request<PortfolioPart>("rubric/workspace", { uris });
    expect((await ask()).reviews).toHaveLength(2);
    write("a.assessment.yaml", assessment({ name: "A, written anew" }));
    const { reviews, gone } = await ask([
      uri("a.assessment.yaml"),
      uri("gone.assessment.yaml"),
      "file:///elsewhere/a.assessment.yaml",
    ]);
    expect(reviews.map(({ district }) => district.name)).toEqual(["A, written anew"]);
    expect(gone).toEqual([uri("gone.assessment.yaml"), "file:///elsewhere/a.assessment.yaml"]);
    write("a.assessment.yaml", "rubric: none@1.0.0\n");
    expect((await ask()).unreadable.map(({ why }) => why)).toEqual(["Its rubric 'none@1.0.0' is not known here."]);
  });

  it("assessments by a rubric that has changed meanwhile", async () => {
    started = await start({ files: { "walk.rubric.yaml": rubric(), "a.assessment.yaml": walk("Top") } });
    const { client, write } = started;
    const ask = async () => (await client.request<PortfolioPart>("rubric/workspace", {})).reviews.map(({ places }) => places);
    expect(await ask()).toEqual([[NOT_RATED]]);
    write("walk.rubric.yaml", rubric({ high: "Top" }));
    await expect.poll(ask).toEqual([[1]]);
  });

  it("everything in parts, to clients that take parts", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [`${at}.assessment.yaml`, assessment({ name: `District ${at}` })]),
    );
    started = await start({ files });
    const { client } = started;
    const parts: WorkspacePart[] = [];
    client.connection.onProgress(new ProgressType<WorkspacePart>(), "parts", (part) => void parts.push(part));
    const rest = await client.request<PortfolioPart>("rubric/workspace", { partialResultToken: "parts" });
    expect(rest).toEqual({ rubrics: [], reviews: [], unreadable: [], gone: [] });
    expect(parts.length).toBeGreaterThan(1);
    expect(new Set(parts.flatMap(({ reviews }) => reviews.map(({ district }) => district.name))).size).toBe(40);
    expect(parts.at(-1)?.progress).toEqual({ read: 40, of: 40 });
  });

  it("the schema by the rubric that a file names or holds", async () => {
    started = await start({
      files: { "walk.rubric.yaml": rubric(), "a.assessment.yaml": walk(), "b.assessment.yaml": assessment() },
    });
    const { client, uri } = started;
    const ask = async (path: string) => await client.request("rubric/schema", { uri: uri(path) });
    expect(await ask("a.assessment.yaml")).toEqual(await ask("walk.rubric.yaml"));
    expect(JSON.stringify(await ask("a.assessment.yaml"))).toContain("Reading Aloud");
    const bundled = readFileSync(join(root, "schemas/conditions-for-success.schema.json"), "utf8");
    expect(await ask("b.assessment.yaml")).toEqual(JSON.parse(bundled));
    expect(await ask("gone.assessment.yaml")).toBeNull();
  });

  it("the text of the rubric that comes with the product, and of nothing else", async () => {
    started = await start();
    const { client } = started;
    expect(client.initialized?.capabilities.workspace?.textDocumentContent).toEqual({ schemes: ["rubric"] });
    const ask = async (uri: string) => await client.request("workspace/textDocumentContent", { uri });
    const text = readFileSync(join(root, "rubric/conditions-for-success.rubric.yaml"), "utf8");
    expect(await ask("rubric:/conditions-for-success-1.0.0.rubric.yaml")).toEqual({ text });
    expect(await ask("rubric:/../../etc/passwd")).toEqual({ text: "" });
    expect(await ask("file:///etc/passwd")).toEqual({ text: "" });
  });
});
