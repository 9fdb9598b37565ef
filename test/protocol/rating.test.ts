import { afterEach, describe, expect, it } from "vitest";
import type { Requests } from "../../core/messages.ts";
import { type Setup, type Started, servers } from "../support/server/servers.ts";

const RUBRIC = `id: walk
version: 1.0.0
title: Walk
levels:
  - name: Low
  - name: High
    builds on: Low
unrated: [Not seen]
evidence kinds: [document]
domains:
  Classrooms:
    indicators:
      Reading Aloud:
        descriptors:
          Low: Some days.
          High: Every day.
      Writing:
        descriptors:
          Low: Short.
          High: Long.
`;
const NOW = `rubric: walk@1.0.0
district:
  name: Mesa 5
  code: "0030"
review:
  date: 2025-10-16
  status: final
  raters:
    AB: lead
evidence: {}
ratings:
  Reading Aloud:
    level: High
    rationale: Seen in six rooms of six.
`;
const FILES = { "walk.rubric.yaml": RUBRIC, "2025/mesa.assessment.yaml": NOW };

type Ask = <M extends keyof Requests>(method: M, params: Requests[M]["params"]) => Promise<Requests[M]["result"]>;

describe.each(Object.entries(servers))("a server %s, asked by the client's own views", (_, start) => {
  let started: Started;
  afterEach(async () => await started.stop());

  async function asking(setup: Setup = { files: FILES }): Promise<{ ask: Ask; uri: (path: string) => string }> {
    started = await start(setup);
    return { ask: async (method, params) => await started.client.request(method, params), uri: started.uri };
  }

  it("tells where an open review stands, and its version", async () => {
    const { ask, uri } = await asking();
    const at = uri("2025/mesa.assessment.yaml");
    started.client.open(at, NOW);
    const found = await ask("rubric/overview", { uri: at });
    expect(found?.version).toBe(1);
    expect(found?.overview.coverage).toEqual({ rated: 1, inScope: 2, outOfScope: 0 });
    const closed = await ask("rubric/overview", { uri: uri("walk.rubric.yaml") });
    expect(closed).toBeNull();
  });

  it("tells the same of a review that is not open, but no version", async () => {
    const { ask, uri } = await asking();
    const found = await ask("rubric/overview", { uri: uri("2025/mesa.assessment.yaml") });
    expect([found?.version, found?.overview.district]).toEqual([null, "Mesa 5"]);
  });

  it("tells the levels of an indicator", async () => {
    const { ask, uri } = await asking();
    const found = await ask("rubric/indicator", { uri: uri("2025/mesa.assessment.yaml"), indicator: "Reading Aloud" });
    expect(found?.levels.map(({ name, text, buildsOn }) => [name, text, buildsOn])).toEqual([
      ["Low", "Some days.", undefined],
      ["High", "Every day.", "Low"],
    ]);
    expect([found?.word, found?.unrated]).toEqual(["High", ["Not seen"]]);
  });

  it("gives edits of the open document's version, and says why where there are none", async () => {
    const { ask, uri } = await asking();
    const at = uri("2025/mesa.assessment.yaml");
    started.client.open(at, NOW);
    const edited = NOW.replace("name: Mesa 5", "name: Mesa Five");
    started.client.replace(at, "name: Mesa 5", "name: Mesa Five");
    const end = edited.trimEnd().length;
    const text = "\n  Writing:\n    level: Not seen";
    expect(await ask("rubric/place", { uri: at, indicator: "Writing", word: "Not seen" })).toEqual({
      place: { edits: [{ start: end, end, text }], cursor: end + text.length },
      version: 2,
    });
    expect(await ask("rubric/place", { uri: at, indicator: "Sums" })).toEqual({ noPlace: "unknown" });
    expect(await ask("rubric/place", { uri: uri("closed.assessment.yaml"), indicator: "Writing" })).toEqual({
      noPlace: "unknown",
    });
  });

  it("lists the reviews without raters' own, and the rubrics nearest first", async () => {
    const own = NOW.replace("  date:", "  rater: AB\n  date:");
    const { ask, uri } = await asking({ files: { ...FILES, "2025/mesa.AB.assessment.yaml": own } });
    const at = uri("2025/mesa.assessment.yaml");
    const district = { name: "Mesa 5", code: "0030" };
    expect(await ask("rubric/reviews", {})).toEqual([
      { uri: at, district, date: "2025-10-16", status: "final", rubric: "walk@1.0.0" },
    ]);
    const rubrics = await ask("rubric/rubrics", { uri: uri("2026/new.assessment.yaml") });
    expect(rubrics.map(({ reference, bundled }) => [reference, bundled])).toEqual([
      ["walk@1.0.0", false],
      ["conditions-for-success@1.0.0", true],
    ]);
    expect(rubrics[0]).toMatchObject({ uri: uri("walk.rubric.yaml"), domains: ["Classrooms"], title: "Walk" });
  });

  it("writes the next review: the district and its raters, the last review linked, nothing rated", async () => {
    const { ask, uri } = await asking();
    const last = uri("2025/mesa.assessment.yaml");
    const text = await ask("rubric/next", { uri: uri("2026/mesa.assessment.yaml"), last, date: "2026-10-15" });
    expect(text).toBe(`# Rubric: Walk, version 1.0.0
rubric: walk@1.0.0
district:
  name: Mesa 5
  code: "0030"
review:
  date: 2026-10-15
  status: draft
  previous: ../2025/mesa.assessment.yaml
  raters:
    AB: lead
evidence:
  # D1:
  #   kind: document
  #   date: 2026-10-15
  #   title: What it is, in a few words
ratings:
  # Classrooms
  Reading Aloud:
    level:
  Writing:
    level:
`);
    expect(await ask("rubric/next", { uri: last, last: uri("gone.assessment.yaml"), date: "2026-10-15" })).toBeNull();
  });

  it("writes a new review and an imported one; of a rubric that is not there, none", async () => {
    const { ask, uri } = await asking();
    const file = { uri: uri("2026/oak.assessment.yaml"), rubric: "walk@1.0.0", district: { name: "Oak" }, date: "2026-10-15" };
    const text = await ask("rubric/new", { ...file, previous: uri("2025/mesa.assessment.yaml"), scope: ["Classrooms"] });
    expect(text).toContain("  previous: ../2025/mesa.assessment.yaml\n  scope:\n    - Classrooms\n");
    const rows = [
      ["Indicator", "Level"],
      ["Writing", "high"],
      ["<b>Sums</b>", "Low"],
    ];
    const imported = await ask("rubric/import", { ...file, rows, source: "oak [1].csv" });
    expect(imported?.text).toContain("  Writing:\n    level: High\n");
    expect(imported?.report).toContain("# Import of oak \\[1\\].csv");
    expect(imported?.report).toContain("- row 3: &lt;b>Sums&lt;/b> \\| Low (not an indicator of the rubric)");
    expect(await ask("rubric/new", { ...file, rubric: "gone@1.0.0" })).toBeNull();
  });
});
