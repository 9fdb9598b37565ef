import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { root } from "../../scripts/process.ts";

const VSIX = join(root, "dist/conditions-for-success.vsix");

/** What a script of `npm start` prints. */
function printed(script: string, call: string, env: Readonly<Record<string, string>> = {}): string {
  const program = `import * as script from ${JSON.stringify(join(root, "scripts/vscode", script))}; const done = await script.${call}; if (done !== undefined) console.log(done);`;
  const args = ["--input-type=module", "--eval", program];
  return execFileSync(process.execPath, args, { encoding: "utf8", env: { ...process.env, ...env }, cwd: root });
}

describe("what npm start opens", () => {
  it("is a served VS Code that answers; where nobody waits for it, it ends", () => {
    const text = printed("samples.ts", `serveSamples(${JSON.stringify(VSIX)}, false)`);
    expect(text).toMatch(/^VS Code with the extension, on a copy of the samples: http:\/\/127\.0\.0\.1:\d+\nIt answers\. /);
    expect(existsSync(join(root, ".cache/samples/faulty/first-steps.assessment.yaml"))).toBe(true);
  });

  it("leads to files that there are", () => {
    const page = readFileSync(join(root, "scripts/vscode/try.md"), "utf8");
    const paths = [...page.matchAll(/\]\(([^)]+)\)/g)].map(([, path]) => join(root, "samples", path ?? ""));
    expect(paths.length).toBeGreaterThan(1);
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });

  it("is the machine's own VS Code where there is one and a screen, with a profile of its own", () => {
    const folder = mkdtempSync(join(tmpdir(), "rubric-code-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, "code"), `#!/bin/sh\necho "$@" >> "${folder}/calls"\n`);
    chmodSync(join(folder, "code"), 0o755);
    const env = { DISPLAY: ":0", WAYLAND_DISPLAY: "", PATH: `${folder}${delimiter}${process.env["PATH"]}` };
    const open = `openDesktop(${JSON.stringify(VSIX)})`;
    expect(printed("desktop.ts", open, env)).toMatch(/true\n$/);
    const calls = readFileSync(join(folder, "calls"), "utf8").trim().split("\n");
    expect(calls.map((call) => call.split(" ")[0])).toEqual(["--install-extension", "--new-window"]);
    for (const call of calls)
      expect(call).toMatch(/ --user-data-dir \S+\/\.cache\/code\/data --extensions-dir \S+\/\.cache\/code\/extensions$/);
    if (process.platform === "linux") expect(printed("desktop.ts", open, { ...env, DISPLAY: "" })).toBe("false\n");
  });
});
