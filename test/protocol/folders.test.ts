import { afterEach, describe, expect, it } from "vitest";
import type { PortfolioPart } from "../../core/report/portfolio/contents.ts";
import { pulling } from "../support/server/capabilities.ts";
import { type Started, servers } from "../support/server/servers.ts";
import { assessment } from "../support/server/texts.ts";

const FILES = {
  "north/rubric.config.yaml": "rules:\n  missing-indicator: error\n",
  "north/a.assessment.yaml": assessment(),
  "south/rubric.config.yaml": "rules:\n  missing-indicator: off\n",
  "south/a.assessment.yaml": assessment({ name: "South" }),
  "south/deep/b.assessment.yaml": assessment({ name: "Deep" }),
};

describe.each(Object.entries(servers))("several folders at once, %s", (_, start) => {
  let started: Started;
  afterEach(async () => await started.stop());

  const districts = async () => {
    const { reviews } = await started.client.request<PortfolioPart>("rubric/workspace", {});
    return reviews.map(({ district }) => district.name);
  };

  it("each has its own settings", async () => {
    started = await start({ files: FILES, folders: ["north", "south"] });
    const { client, uri } = started;
    client.open(uri("north/a.assessment.yaml"), assessment());
    client.open(uri("south/a.assessment.yaml"), assessment());
    expect(await client.codes(uri("north/a.assessment.yaml"))).toContain("missing-indicator");
    expect(await client.codes(uri("south/a.assessment.yaml"))).not.toContain("missing-indicator");
  });

  it("one that is added is part of the workspace from then on, and one that is removed is not", async () => {
    started = await start({ files: FILES, folders: ["north"] });
    const { client, uri } = started;
    expect(await districts()).toEqual(["Example Valley RE-1"]);
    client.foldersChanged([uri("south")], []);
    expect(await districts()).toEqual(["Example Valley RE-1", "South", "Deep"]);
    client.foldersChanged([], [uri("north")]);
    expect(await districts()).toEqual(["South", "Deep"]);
  });

  it("one inside another does not double what is in it", async () => {
    started = await start({ files: FILES, folders: ["south", "south/deep"] });
    expect(await districts()).toEqual(["South", "Deep"]);
  });

  it("what was said of files in a folder that is removed is taken back", async () => {
    started = await start({ files: FILES, folders: ["north", "south"], capabilities: pulling });
    const { client, uri } = started;
    type Report = { items: { uri: string; resultId: string; items?: unknown[] }[] };
    const pull = async (before: Report) =>
      await client.request<Report>("workspace/diagnostic", {
        previousResultIds: before.items.map((each) => ({ uri: each.uri, value: each.resultId })),
      });
    const first = await pull({ items: [] });
    expect(first.items.find((each) => each.uri === uri("north/a.assessment.yaml"))?.items).not.toEqual([]);
    client.foldersChanged([], [uri("north")]);
    const second = await pull(first);
    expect(second.items.find((each) => each.uri === uri("north/a.assessment.yaml"))?.items).toEqual([]);
  });
});
