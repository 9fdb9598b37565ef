import { afterEach, describe, expect, it } from "vitest";
import type { Range } from "../../core/messages.ts";
import { type Started, servers } from "../support/server/servers.ts";
import { assessment, rubric, walk } from "../support/server/texts.ts";

describe.each(Object.entries(servers))("what the page beside a file asks, %s", (_, start) => {
  let started: Started;
  afterEach(async () => await started.stop());

  it("where a part of the file stands, or the part around it that is there", async () => {
    const text = `\ufeff${assessment({ name: "Mesa 😀 5" })}`;
    started = await start({ files: { "a.assessment.yaml": text } });
    const { client, uri } = started;
    const file = uri("a.assessment.yaml");
    const named = async (path: readonly (string | number)[]) => {
      const range = await client.request<Range | null>("rubric/where", { uri: file, path });
      const line = range === null ? "" : (text.replace("\ufeff", "").split("\n")[range.start.line] ?? "");
      return range === null ? null : line.slice(range.start.character, range.end.character);
    };
    const all = async () => [await named(["district", "name"]), await named(["district", "gone", 3]), await named(["gone"])];
    const onDisk = await all();
    expect(onDisk.slice(0, 2)).toEqual(["name", "district"]);
    client.open(file, text.replace("\ufeff", ""));
    expect(await all()).toEqual(onDisk);
    expect(await client.request("rubric/where", { uri: uri("gone.assessment.yaml"), path: [] })).toBeNull();
    await expect(client.request("rubric/where", { uri: file, path: "district" })).rejects.toThrow("path");
  });

  it("why there is no summary", async () => {
    const files = {
      "walk.rubric.yaml": rubric(),
      "lost.assessment.yaml": walk().replace("walk@", "run@"),
      "deep.assessment.yaml": `a: ${"[".repeat(100)}`,
      "sound.assessment.yaml": assessment(),
    };
    started = await start({ files });
    const { client, uri } = started;
    const why = async (path: string) => await client.request<string | null>("rubric/whyNoSummary", { uri: uri(path) });
    expect(await why("walk.rubric.yaml")).toBe("This file is no assessment.");
    expect(await why("lost.assessment.yaml")).toMatch(/^Its rubric 'run@.*' is not known here\.$/);
    expect(await why("deep.assessment.yaml")).toMatch(/deeper than 64 levels/);
    expect(await why("gone.assessment.yaml")).toBe("This file is not there, or cannot be read.");
    expect(await why("sound.assessment.yaml")).toBeNull();
  });
});
