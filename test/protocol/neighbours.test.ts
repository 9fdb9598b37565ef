import { afterEach, describe, expect, it } from "vitest";
import { everything } from "../support/server/capabilities.ts";
import { type Started, servers, startInMemory } from "../support/server/servers.ts";
import { assessment } from "../support/server/texts.ts";

const A = "2025/a.assessment.yaml";
const BEFORE = "2024/a.assessment.yaml";
const LINKED = assessment({ level: "Proficient", head: "  previous: ../2024/a.assessment.yaml\n" });
const LAST = assessment({ date: "2024-10-16" });

describe.each(Object.entries(servers))("a file is checked again when its neighbours change, %s", (_, start) => {
  let started: Started;
  afterEach(async () => await started.stop());

  const has = (code: string) => (codes: readonly unknown[]) => codes.includes(code);
  const lacks = (code: string) => (codes: readonly unknown[]) => !codes.includes(code);

  it("settings are made, changed and removed", async () => {
    started = await start();
    const { client, uri, write } = started;
    client.open(uri(A), assessment({ name: "" }));
    await client.codes(uri(A), has("missing-indicator"));
    write("rubric.config.yaml", "rules:\n  missing-indicator: off\n");
    await client.codes(uri(A), lacks("missing-indicator"));
    write("rubric.config.yaml", "rules:\n  missing-indicator: error\n");
    await client.diagnostics(uri(A), (found) =>
      found.some(({ code, severity }) => code === "missing-indicator" && severity === 1),
    );
    write("rubric.config.yaml");
    await client.diagnostics(uri(A), (found) =>
      found.some(({ code, severity }) => code === "missing-indicator" && severity === 3),
    );
  });

  it("settings further down make a root of their own, for as long as they are there", async () => {
    started = await start({ files: { "rubric.config.yaml": "rules:\n  missing-indicator: error\n" } });
    const { client, uri, write } = started;
    client.open(uri(A), assessment());
    await client.diagnostics(uri(A), (found) =>
      found.some(({ code, severity }) => code === "missing-indicator" && severity === 1),
    );
    write("2025/rubric.config.yaml", "rules:\n  missing-indicator: off\n");
    await client.codes(uri(A), lacks("missing-indicator"));
    write("2025/rubric.config.yaml");
    await client.diagnostics(uri(A), (found) =>
      found.some(({ code, severity }) => code === "missing-indicator" && severity === 1),
    );
  });

  it("the last review is edited, unsaved, and closed again", async () => {
    started = await start({ files: { [BEFORE]: LAST } });
    const { client, uri } = started;
    client.open(uri(A), LINKED);
    await client.codes(uri(A), has("copied-rationale"));
    client.open(uri(BEFORE), LAST);
    client.replace(
      uri(BEFORE),
      "Funds are braided in one plan ([D1] p. 12), and staff confirmed it ([I1]).",
      "Each fund had a plan.",
    );
    await client.codes(uri(A), lacks("copied-rationale"));
    // What was not saved is gone with the document.
    client.close(uri(BEFORE));
    await client.codes(uri(A), has("copied-rationale"));
  });

  it("the last review is written, changed and removed on the disk", async () => {
    started = await start();
    const { client, uri, write } = started;
    client.open(uri(A), LINKED);
    await client.codes(uri(A), has("file-missing"));
    write(BEFORE, LAST);
    await client.codes(uri(A), has("copied-rationale"));
    write(BEFORE, LAST.replace("Example Valley", "Another"));
    await client.codes(uri(A), has("district-mismatch"));
    write(BEFORE);
    await client.codes(uri(A), has("file-missing"));
  });

  it("evidence comes and goes, also with its whole folder", async () => {
    started = await start({ files: { "2025/evidence/budget.pdf": "" } });
    const { client, uri, write } = started;
    client.open(uri(A), assessment().replace("title: FY26", "file: evidence/budget.pdf\n    title: FY26"));
    await client.codes(uri(A), lacks("file-missing"));
    write("2025/evidence/budget.pdf");
    await client.codes(uri(A), has("file-missing"));
    write("2025/evidence/budget.pdf", "");
    await client.codes(uri(A), lacks("file-missing"));
    write("2025/evidence");
    await client.codes(uri(A), has("file-missing"));
    expect(client.watched).toContain("**/evidence/*");
    expect(client.watched).toContain("**/evidence");
  });

  it("reviews that lead in a circle are told of, all of them open", async () => {
    started = await start();
    const { client, uri } = started;
    client.open(uri(A), LINKED);
    client.open(uri(BEFORE), assessment({ date: "2024-10-16", head: "  previous: ../2025/a.assessment.yaml\n" }));
    await client.codes(uri(A), has("previous-cycle"));
    await client.codes(uri(BEFORE), has("previous-cycle"));
    client.replace(uri(BEFORE), "  previous: ../2025/a.assessment.yaml\n", "");
    await client.codes(uri(A), lacks("previous-cycle"));
  });

  it("a keystroke elsewhere does not have a file sent again that has nothing to do with it", async () => {
    started = await start();
    const { client, uri } = started;
    client.open(uri("other.assessment.yaml"), assessment());
    client.open(uri(A), assessment());
    await client.codes(uri("other.assessment.yaml"));
    await client.codes(uri(A));
    await client.quiet();
    const before = client.published.length;
    client.replace(uri(A), "Developing", "Proficient");
    await client.codes(uri(A));
    await client.quiet();
    expect(client.published.slice(before).map((each) => each.uri)).toEqual([uri(A)]);
  });
});

describe("clients that do not watch files", () => {
  it("are told anew of files around when a document is saved or opened", async () => {
    const { workspace, ...capabilities } = everything;
    const { client, uri, write, stop } = await startInMemory({ capabilities });
    const text = assessment().replace("title: FY26", "file: budget.pdf\n    title: FY26");
    client.open(uri("a.assessment.yaml"), text);
    await client.codes(uri("a.assessment.yaml"), (codes) => codes.includes("file-missing"));
    write("budget.pdf", "", { told: false });
    client.save(uri("a.assessment.yaml"));
    await client.codes(uri("a.assessment.yaml"), (codes) => !codes.includes("file-missing"));
    write("budget.pdf", undefined, { told: false });
    client.open(uri("b.assessment.yaml"), text);
    await client.codes(uri("b.assessment.yaml"), (codes) => codes.includes("file-missing"));
    await client.codes(uri("a.assessment.yaml"), (codes) => codes.includes("file-missing"));
    expect(client.watched).toEqual([]);
    await stop();
  });
});

describe("a document outside of the editor's folders", () => {
  it("has the files of its own folder watched", async () => {
    const { client, stop } = await startInMemory();
    client.open("file:///elsewhere/a.assessment.yaml", assessment({ head: "  previous: last/a.assessment.yaml\n" }));
    await client.codes("file:///elsewhere/a.assessment.yaml");
    await client.until(() => client.watched.length > 3);
    expect(client.watched).toContainEqual({ baseUri: "file:///elsewhere", pattern: "*" });
    expect(client.watched).toContainEqual({ baseUri: "file:///elsewhere/last", pattern: "*" });
    await stop();
  });
});
