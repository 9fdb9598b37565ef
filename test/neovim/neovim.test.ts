import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assessment } from "../support/server/texts.ts";
import { root } from "../support/workspace.ts";

interface Driven {
  readonly failed?: string;
  readonly steps: readonly string[];
  readonly diagnostics: readonly {
    readonly line: number;
    readonly column: number;
    readonly message: string;
    readonly severity: number;
  }[];
  readonly codes: readonly string[];
  readonly hover: { readonly contents: { readonly kind: string; readonly value: string } };
  readonly completion: readonly string[];
  readonly words: readonly string[];
  readonly actions: readonly string[];
  readonly text: string;
  readonly codes_after: readonly string[];
  readonly shown: readonly string[];
}

const TEXT = assessment({ level: "Profficient" });

/** The settings that docs/editors.md gives for Neovim. */
function documentedSetup(): string {
  const page = readFileSync(join(root, "docs/editors.md"), "utf8");
  const [, setup] = /### Neovim[^#]*?```lua\n(.*?)```/s.exec(page) ?? [];
  if (setup === undefined) throw new Error("docs/editors.md has no settings for Neovim.");
  return setup;
}

/** Somebody else's client, as it comes with Debian, on the built server. `scripts/systemPackages.ts` sees that it is there. */
describe("Neovim with the language server", () => {
  const folder = mkdtempSync(join(tmpdir(), "rubric-neovim-"));
  const file = join(folder, "a.assessment.yaml");
  let driven: Driven;

  beforeAll(async () => {
    writeFileSync(file, TEXT);
    const result = join(folder, "result.json");
    const setup = join(folder, "setup.lua");
    writeFileSync(setup, documentedSetup());
    // The program as it is installed: a word on the path.
    const program = join(folder, "bin/rubric-language-server");
    mkdirSync(dirname(program));
    const started = `exec "${process.execPath}" "${join(root, "server/rubric-language-server.cjs")}" "$@"`;
    writeFileSync(program, `#!/bin/sh\n${started}\n`, { mode: 0o755 });
    const own = ["XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"].map((name) => [
      name,
      join(folder, name),
    ]);
    const env = {
      ...process.env,
      ...Object.fromEntries(own),
      PATH: `${dirname(program)}:${process.env["PATH"]}`,
      RUBRIC_SETUP: setup,
      RUBRIC_FILE: file,
      RUBRIC_RESULT: result,
    };
    const child = spawn("nvim", ["--headless", "--clean", "-n", "-c", `luafile ${join(root, "test/neovim/drive.lua")}`], {
      cwd: folder,
      env,
    });
    let printed = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (printed += data));
    const [code] = await once(child, "close");
    if (code !== 0) throw new Error(`Neovim ended with ${code}: ${printed}`);
    driven = JSON.parse(readFileSync(result, "utf8"));
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("goes all the way, and nobody is told of trouble", () => {
    expect(driven.failed).toBeUndefined();
    expect(driven.steps).toEqual(["diagnostics", "hover", "completion", "action", "edits", "end"]);
    expect(driven.shown).toEqual([]);
  });

  it("shows what is wrong, where it is", () => {
    const line = TEXT.split("\n").findIndex((each) => each.includes("Profficient"));
    expect(driven.diagnostics).toContainEqual({
      line,
      column: 11,
      severity: 1,
      source: "rubric",
      message: "'Profficient' is not a level. Did you mean 'Proficient'?",
    });
  });

  it("shows what an indicator means", () => {
    expect(driven.hover.contents.kind).toBe("markdown");
    expect(driven.hover.contents.value).toContain("Culture of Performance");
    expect(driven.hover.contents.value).not.toContain("&emsp;");
  });

  it("completes levels in the rubric's order", () => {
    expect(driven.completion.slice(0, 3)).toEqual(["Developing", "Proficient", "Exemplary"]);
    expect(driven.words.slice(0, 3)).toEqual(["Developing", "Proficient", "Exemplary"]);
  });

  it("puts right what is wrong, and touches nothing else", () => {
    expect(driven.actions[0]).toContain("Proficient");
    expect(driven.codes).toContain("unknown-level");
    expect(driven.codes_after).not.toContain("unknown-level");
    expect(driven.text).toBe(TEXT.replace("Profficient", "Proficient"));
    expect(readFileSync(file, "utf8")).toBe(driven.text);
  });
});
