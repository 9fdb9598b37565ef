import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rubric } from "../support/cli.ts";
import { root } from "../support/workspace.ts";

const { bin, version, engines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const program = join(root, bin.rubric);
const started = (...args: string[]) =>
  spawnSync(process.execPath, args, { cwd: root, encoding: "utf8", env: { ...process.env, FORCE_COLOR: "" } });

describe("the program as it is installed", () => {
  it("tells its version", () => {
    expect(execFileSync(process.execPath, [program, "--version"], { encoding: "utf8" })).toBe(`${version}\n`);
  });

  it("refuses a Node that is too old in one line", () => {
    const pretend = `Object.defineProperty(process.versions, "node", { value: "20.20.2" }); process.argv[1] = ${JSON.stringify(program)}; require(${JSON.stringify(program)})`;
    const { status, stderr, stdout } = started("-e", pretend);
    expect([status, stdout, stderr]).toEqual([
      2,
      "",
      `rubric: Node 20.20.2 is too old: version ${engines.node.replace(">=", "")} or newer is needed.\n`,
    ]);
  });

  it("finds in several threads what one finds, in the same order", async () => {
    const args = ["check", "samples", "test/cases", "samples/../samples/faulty", "--format", "json"];
    const one = await rubric(args);
    const many = started(program, ...args);
    expect(JSON.parse(one.out).files).toBeGreaterThan(60);
    expect(many.stdout).toBe(one.out);
    expect(many.status).toBe(one.code);
  });

  it("ends quietly when its reader has seen enough", () => {
    const { status, stderr } = spawnSync("bash", ["-c", `"${process.execPath}" "${program}" rules | head -1`], {
      encoding: "utf8",
    });
    expect([status, stderr]).toEqual([0, ""]);
  });
});

describe("a script on a Node that is too old", () => {
  it("says so in one line, where the project's own Node is not there to take over", () => {
    const script = join(root, "scripts/run.mjs");
    const pretend = `Object.defineProperty(process.versions, "node", { value: "20.20.2" }); process.argv.push("lint"); await import(${JSON.stringify(script)})`;
    const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", pretend, "x"], {
      encoding: "utf8",
      env: { ...process.env, RUBRIC_SCRIPT_AGAIN: "1" },
    });
    expect(stderr).toBe("Node 20.20.2 is too old for this script: version 22.18 or newer is needed.\n");
    expect(status).toBe(2);
  });
});
