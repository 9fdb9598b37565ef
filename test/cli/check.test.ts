import { execFileSync } from "node:child_process";
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type FileSystem, Unreadable } from "../../cli/host/fileSystem.ts";
import { nodeFileSystem } from "../../cli/host/nodeFileSystem.ts";
import { inFolder, rubric, withSamples } from "../support/cli.ts";
import { root } from "../support/workspace.ts";

const SOUND = readFileSync(join(root, "test/cases/sound.assessment.yaml"), "utf8");
const FAULTY = SOUND.replace("level: Developing", "level: Profficient");
const WARNED = SOUND.replace(/ {4}evidence: \[D1\]\n/, "").replace("([D1] p. 3)", "on p. 3");

describe("rubric check", () => {
  it("finds nothing to settle in the samples, exit code 0", async () => {
    const { code, out } = await rubric(["check", "samples/districts", "samples/early-learning", "rubric"]);
    expect(out).toMatch(/^\d+ files checked: (nothing to settle|\d+ for information)\.$/m);
    expect(out).not.toMatch(/: (error|warning): /);
    expect(code).toBe(0);
  });

  it("names file, line and column, shows the line with a mark, and counts", () =>
    inFolder({ "a/x.assessment.yaml": FAULTY }, async (folder) => {
      const { code, out } = await rubric(["check", "a"], folder);
      expect(out).toContain(
        "a/x.assessment.yaml:13:12: error: 'Profficient' is not a level. Did you mean 'Proficient'? (unknown-level)",
      );
      expect(out).toContain("  13 |     level: Profficient\n     |            ^^^^^^^^^^^\n");
      expect(out.trimEnd().split("\n").at(-1)).toMatch(/^1 file checked: 1 error.* can be corrected with --fix\.$/);
      expect(code).toBe(1);
    }));

  it("gives the JSON that was promised, columns in UTF-16 units", () =>
    inFolder({ "x.assessment.yaml": FAULTY.replace("level: Prof", 'level: "😀" # 😀\n    levl: Prof') }, async (folder) => {
      const { code, out } = await rubric(["check", "--format", "json"], folder);
      const report = JSON.parse(out);
      expect(Object.keys(report)).toEqual(["files", "findings"]);
      expect(report.files).toBe(2);
      const [finding] = report.findings;
      expect(Object.keys(finding)).toEqual(["file", "rule", "severity", "message", "start", "end", "path", "fixes"]);
      expect(finding).toMatchObject({
        file: "x.assessment.yaml",
        rule: "unknown-level",
        severity: "error",
        path: ["ratings", "Unified Vision", "level"],
      });
      expect([finding.start, finding.end]).toEqual([
        { line: 13, column: 12 },
        { line: 13, column: 16 },
      ]);
      expect(finding.fixes.every((fix: object) => Object.keys(fix).join() === "title")).toBe(true);
      expect(code).toBe(1);
    }));

  it("shows files as they were given: folder, pattern, absolute path", () =>
    inFolder({ "a b/ü.assessment.yaml": FAULTY }, async (folder) => {
      const shown = async (path: string) =>
        JSON.parse((await rubric(["check", path, "--format", "json"], folder)).out).findings[0].file;
      expect(await shown(".")).toBe("a b/ü.assessment.yaml");
      expect(await shown("./a b")).toBe("./a b/ü.assessment.yaml");
      expect(await shown("**/*.assessment.yaml")).toBe("a b/ü.assessment.yaml");
      expect(await shown(`${folder}/a b/ü.assessment.yaml`)).toBe(`${folder}/a b/ü.assessment.yaml`);
      expect(await shown("a b\\ü.assessment.yaml")).toBe("a b/ü.assessment.yaml");
    }));

  it("checks no file twice and counts a file named twice once", () =>
    inFolder({ "x.assessment.yaml": FAULTY }, async (folder) => {
      const { out } = await rubric(["check", "x.assessment.yaml", ".", "*.yaml", "--format", "json"], folder);
      expect(JSON.parse(out).findings).toHaveLength(1);
    }));

  it("exits with 2 where a path leads to nothing, says which, and still checks the rest; 2 wins over 1", () =>
    inFolder({ "x.assessment.yaml": FAULTY, "empty/": "" }, async (folder) => {
      const { code, out, err } = await rubric(
        ["check", "x.assessment.yaml", "gone.assessment.yaml", "empty", "no*.yaml"],
        folder,
      );
      expect(out).toContain("unknown-level");
      expect(err).toBe(
        "rubric: empty: no assessment or rubric is there.\nrubric: no*.yaml: no assessment or rubric is there.\nrubric: gone.assessment.yaml: no such file.\n",
      );
      expect(code).toBe(2);
    }));

  it("names what it cannot read, and checks the rest", () =>
    inFolder({ "x.assessment.yaml": SOUND, "folder.assessment.yaml/": "" }, async (folder) => {
      execFileSync("mkfifo", [join(folder, "pipe.assessment.yaml")]);
      symlinkSync("loop.assessment.yaml", join(folder, "loop.assessment.yaml"));
      mkdirSync(join(folder, "round"));
      symlinkSync("..", join(folder, "round/again"));
      const files: FileSystem = {
        ...nodeFileSystem,
        read(path) {
          if (path.endsWith("secret.assessment.yaml")) throw new Unreadable("no permission to open it");
          return nodeFileSystem.read(path);
        },
      };
      writeFileSync(join(folder, "secret.assessment.yaml"), SOUND);
      const named = ["pipe", "loop", "secret"].map((name) => `${name}.assessment.yaml`);
      const { code, out, err } = await rubric(["check", "x.assessment.yaml", ...named], folder, { files });
      expect(err.split("\n").sort()).toEqual([
        "",
        "rubric: loop.assessment.yaml: its links lead in a circle.",
        "rubric: pipe.assessment.yaml: not a regular file.",
        "rubric: secret.assessment.yaml: no permission to open it.",
      ]);
      expect(out).toMatch(/^1 file checked/m);
      expect(code).toBe(2);
      expect((await rubric(["check"], folder, { files })).out).toMatch(/^2 files checked/m);
    }));

  it("counts warnings against --max-warnings, and tells only errors with --quiet", () =>
    inFolder({ "x.assessment.yaml": WARNED }, async (folder) => {
      expect((await rubric(["check"], folder)).code).toBe(0);
      expect((await rubric(["check", "--max-warnings", "1"], folder)).code).toBe(0);
      expect((await rubric(["check", "--max-warnings", "0"], folder)).code).toBe(1);
      expect((await rubric(["check", "--max-warnings=0", "--quiet"], folder)).out).not.toContain("warning:");
      expect((await rubric(["check", "--max-warnings", "few"], folder)).code).toBe(2);
    }));

  it("corrects what is safe with --fix, and nothing else in the file", () =>
    withSamples(async (folder) => {
      const path = join(folder, "districts/2025/sage-basin.assessment.yaml");
      const sound = readFileSync(path, "utf8");
      const slips: [string, string][] = [
        ["  Unified Vision:", "  Unified vision:"],
        ["    level: Exemplary\n", "    level: Exemplary (Proficient +)\n"],
        ["  state: CO", "  sate: CO"],
        ["  status: final", "  status: Final"],
      ];
      const wrong = `\ufeff${slips.reduce((text, [right, slip]) => text.replace(right, slip), sound)}`.replaceAll("\n", "\r\n");
      writeFileSync(path, wrong);
      const { code, out } = await rubric(["check", "districts/2025/sage-basin.assessment.yaml", "--fix"], folder);
      expect(out).toContain("4 corrections made.");
      expect(code).toBe(0);
      expect(readFileSync(path, "utf8")).toBe(`\ufeff${sound}`.replaceAll("\n", "\r\n"));
    }));

  it("corrects the file that a link leads to, keeps its mode, and leaves nothing beside it", () =>
    inFolder({ "real/x.txt": FAULTY }, async (folder) => {
      symlinkSync("real/x.txt", join(folder, "x.assessment.yaml"));
      chmodSync(join(folder, "real/x.txt"), 0o640);
      expect((await rubric(["check", "x.assessment.yaml", "--fix"], folder)).code).toBe(0);
      expect(readFileSync(join(folder, "real/x.txt"), "utf8")).toBe(SOUND.replace("level: Developing", "level: Proficient"));
      expect(statSync(join(folder, "real/x.txt")).mode & 0o777).toBe(0o640);
      expect(lstatSync(join(folder, "x.assessment.yaml")).isSymbolicLink()).toBe(true);
      expect(readdirSync(join(folder, "real"))).toEqual(["x.txt"]);
    }));

  it("goes by the settings of the workspace: the nearest folder upwards with rubric.config.yaml or .git", () =>
    inFolder(
      {
        "in/x.assessment.yaml": FAULTY,
        "in/.git/": "",
        "x.assessment.yaml": FAULTY,
        "rubric.config.yaml": "rules:\n  unknown-level: warning\n",
      },
      async (folder) => {
        const severity = async (path: string) =>
          JSON.parse((await rubric(["check", path, "--format", "json"], folder)).out).findings[0].severity;
        expect(await severity("x.assessment.yaml")).toBe("warning");
        expect(await severity("in/x.assessment.yaml")).toBe("error");
      },
    ));

  it("takes the nearest rubric of the workspace, and further ones from the settings", () =>
    inFolder(
      {
        "rubric.config.yaml": "rubrics: [.hidden/one.rubric.yaml]\n",
        ".hidden/one.rubric.yaml": rubricOf("hidden", "Low"),
        "a/b/near.rubric.yaml": rubricOf("mine", "Near"),
        "a/far.rubric.yaml": rubricOf("mine", "Far"),
        "a/b/c/x.assessment.yaml": assessmentBy("mine", "Near"),
        "a/x.assessment.yaml": assessmentBy("mine", "Near"),
        "y.assessment.yaml": assessmentBy("hidden", "Low"),
      },
      async (folder) => {
        const { findings } = JSON.parse((await rubric(["check", "--format", "json"], folder)).out);
        const levels = findings.filter(({ rule }: { rule: string }) => rule === "unknown-level" || rule === "rubric-not-found");
        expect(levels.map(({ file, message }: { file: string; message: string }) => [file, message])).toEqual([
          ["a/x.assessment.yaml", "'Near' is not a level."],
        ]);
      },
    ));

  it("colours only on a terminal, and not where NO_COLOR is set", () =>
    inFolder({ "x.assessment.yaml": FAULTY }, async (folder) => {
      const coloured = async (io: object) => (await rubric(["check"], folder, io)).out.includes("\x1b[");
      expect(await coloured({})).toBe(false);
      expect(await coloured({ terminal: true })).toBe(true);
      expect(await coloured({ terminal: true, env: { NO_COLOR: "1" } })).toBe(false);
      expect(await coloured({ env: { FORCE_COLOR: "1" } })).toBe(true);
    }));

  it("prints no control character of a file or its name", () =>
    inFolder(
      { "a\x1b[2J\n::error::.assessment.yaml": FAULTY.replace("Profficient", '"\\e]8;;http://x\\a\\r\\n::error file=x::pwned"') },
      async (folder) => {
        const { out, err } = await rubric(["check"], folder);
        expect(out + err).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f\u202a-\u202e]/);
        expect(out).not.toMatch(/^::/m);
      },
    ));
});

function rubricOf(id: string, level: string): string {
  return `id: ${id}\nversion: 1.0.0\ntitle: T\nlevels:\n  - name: ${level}\n  - name: Top\ndomains:\n  D:\n    indicators:\n      I:\n        descriptors:\n          ${level}: Some.\n          Top: All.\n`;
}

function assessmentBy(id: string, level: string): string {
  return `rubric: ${id}@1.0.0\ndistrict:\n  name: Example\nreview:\n  date: 2025-10-16\nratings:\n  I:\n    level: ${level}\n`;
}
