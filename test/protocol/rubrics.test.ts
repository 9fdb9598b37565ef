import { afterEach, describe, expect, it } from "vitest";
import { type Started, servers } from "../support/server/servers.ts";
import { rubric, walk } from "../support/server/texts.ts";

const BROKEN = rubric().replace("  - name: Low\n", "  - nam: Low\n");

describe.each(Object.entries(servers))("rubric files of the workspace, %s", (_, start) => {
  let started: Started;
  afterEach(async () => await started.stop());

  it("one that is saved has the assessments checked again that go by it", async () => {
    started = await start({ files: { "walk.rubric.yaml": rubric() } });
    const { client, uri, write } = started;
    client.open(uri("a.assessment.yaml"), walk());
    expect(await client.codes(uri("a.assessment.yaml"))).not.toContain("unknown-level");
    write("walk.rubric.yaml", rubric({ high: "Great" }));
    await client.codes(uri("a.assessment.yaml"), (codes) => codes.includes("unknown-level"));
  });

  it("one that is open takes effect when it is saved, and not before", async () => {
    started = await start({ files: { "walk.rubric.yaml": rubric() } });
    const { client, uri, write } = started;
    client.open(uri("a.assessment.yaml"), walk());
    await client.codes(uri("a.assessment.yaml"));
    client.open(uri("walk.rubric.yaml"), rubric());
    client.change(uri("walk.rubric.yaml"), [{ text: rubric({ high: "Great" }) }]);
    await client.codes(uri("walk.rubric.yaml"));
    await client.quiet();
    expect(await client.codes(uri("a.assessment.yaml"))).not.toContain("unknown-level");
    write("walk.rubric.yaml", rubric({ high: "Great" }));
    client.save(uri("walk.rubric.yaml"));
    await client.codes(uri("a.assessment.yaml"), (codes) => codes.includes("unknown-level"));
  });

  it("one that breaks keeps its last sound version in force, and says so once", async () => {
    started = await start({ files: { "walk.rubric.yaml": rubric() } });
    const { client, uri, write } = started;
    client.open(uri("a.assessment.yaml"), walk("Hihg"));
    await client.codes(uri("a.assessment.yaml"), (codes) => codes.includes("unknown-level"));
    client.open(uri("walk.rubric.yaml"), BROKEN);
    expect((await client.diagnostics(uri("walk.rubric.yaml"))).some(({ severity }) => severity === 1)).toBe(true);
    write("walk.rubric.yaml", BROKEN);
    await client.until(() => client.messages.length > 0);
    // Still broken in other ways, and looked at for other reasons: that is no news.
    write("walk.rubric.yaml", BROKEN.replace("title: Walk", "title:"));
    write("walk.rubric.yaml", ":");
    write("rubric.config.yaml", "rules:\n  vague-quantity: off\n");
    await client.quiet();
    expect(client.messages).toEqual([
      "walk.rubric.yaml has errors. Until they are mended, assessments are checked against its last version without errors.",
    ]);
    const codes = await client.codes(uri("a.assessment.yaml"));
    expect(codes).toContain("unknown-level");
    expect(codes).not.toContain("rubric-not-found");
    // Mended, it is in force again; broken anew, that is said anew.
    write("walk.rubric.yaml", rubric({ high: "Hihg" }));
    await client.codes(uri("a.assessment.yaml"), (found) => !found.includes("unknown-level"));
    write("walk.rubric.yaml", BROKEN);
    await client.until(() => client.messages.length === 2);
  });

  it("one that is removed is not gone by any more", async () => {
    started = await start({ files: { "rubrics/walk.rubric.yaml": rubric() } });
    const { client, uri, write } = started;
    client.open(uri("a.assessment.yaml"), walk());
    expect(await client.codes(uri("a.assessment.yaml"))).not.toContain("rubric-not-found");
    write("rubrics/walk.rubric.yaml");
    await client.codes(uri("a.assessment.yaml"), (codes) => codes.includes("rubric-not-found"));
    write("rubrics/walk.rubric.yaml", rubric());
    await client.codes(uri("a.assessment.yaml"), (codes) => !codes.includes("rubric-not-found"));
    // Of a folder that goes, only the folder may be told.
    write("rubrics");
    await client.codes(uri("a.assessment.yaml"), (codes) => codes.includes("rubric-not-found"));
  });

  it("the nearest of two with one name counts", async () => {
    const nearer = rubric({ high: "Great" });
    started = await start({ files: { "walk.rubric.yaml": rubric(), "north/walk.rubric.yaml": nearer } });
    const { client, uri } = started;
    client.open(uri("north/a.assessment.yaml"), walk("High"));
    client.open(uri("south/a.assessment.yaml"), walk("High"));
    expect(await client.codes(uri("north/a.assessment.yaml"))).toContain("unknown-level");
    expect(await client.codes(uri("south/a.assessment.yaml"))).not.toContain("unknown-level");
  });

  it("two that are saved at once both count", async () => {
    const files = { "walk.rubric.yaml": rubric(), "talk.rubric.yaml": rubric({ id: "talk" }) };
    started = await start({ files });
    const { client, uri, write } = started;
    client.open(uri("a.assessment.yaml"), walk());
    client.open(uri("b.assessment.yaml"), walk().replace("walk@", "talk@"));
    await client.codes(uri("b.assessment.yaml"));
    write("walk.rubric.yaml", rubric({ high: "Great" }));
    write("talk.rubric.yaml", rubric({ id: "talk", high: "Great" }));
    await client.codes(uri("a.assessment.yaml"), (codes) => codes.includes("unknown-level"));
    await client.codes(uri("b.assessment.yaml"), (codes) => codes.includes("unknown-level"));
  });
});
