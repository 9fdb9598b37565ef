import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { RULE_IDS } from "../../core/rules/ids.ts";
import { inFolder, rubric } from "../support/cli.ts";
import { root } from "../support/workspace.ts";

describe("the command line", () => {
  it("lists the commands without one, and each command's options with --help", async () => {
    const { code, out } = await rubric([]);
    expect(code).toBe(0);
    const commands = [...out.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name);
    expect(commands).toEqual(["check", "summary", "new", "import", "schema", "rules", "explain", "version"]);
    for (const name of commands) expect((await rubric([name as string, "--help"])).out).toContain(`Usage: rubric ${name}`);
  });

  it.each([
    [["chek"], "rubric: There is no command 'chek'. Did you mean 'check'?\n"],
    [["check", "--fixx"], "rubric: There is no option '--fixx' here. There are --format, --fix, --quiet, --max-warnings.\n"],
    [["check", "--format"], "rubric: The option '--format' needs a value.\n"],
    [["check", "--format", "xml"], "rubric: There is no format 'xml'; there are text and json.\n"],
    [["explain", "no-evidense"], "rubric: No rule is called 'no-evidense'. Did you mean 'no-evidence'?\n"],
    [["explain"], "rubric: 'explain' needs one rule's id; 'rubric rules' lists them.\n"],
    [["summary", "gone.yaml"], "rubric: gone.yaml: no such file.\n"],
    [["schema", "gone.rubric.yaml"], "rubric: gone.rubric.yaml: no such file.\n"],
  ])("%j cannot run: one line, exit code 2", async (argv, expected) => {
    const { code, out, err } = await rubric(argv);
    expect([code, out, err]).toEqual([2, "", expected]);
  });

  it.each([
    [["new", "x.assessment.yaml", "--district", " "], "rubric: --district needs a value that is not empty.\n"],
    [["check", ""], "rubric: : a path must not be empty.\n"],
    [["check", "README.md/"], "rubric: README.md/: no such folder.\n"],
  ])("%j finds nothing it can do", async (argv, expected) => {
    expect(await rubric(argv)).toEqual({ code: 2, out: "", err: expected });
  });

  it("prints no control character of a name it was given", () =>
    inFolder({ "a\x1b[31m.csv": "Indicator,Level\nUnified Vision,Developing\n" }, async (folder) => {
      const made = await rubric(["new", "n\x1b[31m\n::error.assessment.yaml", "--district", "A"], folder);
      const imported = await rubric(["import", "a\x1b[31m.csv", "--district", "\x1b[2J"], folder);
      expect(made.out).toBe("Written: n\\x1b[31m\\x0a::error.assessment.yaml\n");
      expect(imported.out).toContain("Written: a\\x1b[31m.assessment.yaml.");
      expect(made.out + imported.out).not.toMatch(/[\x00-\x09\x0b-\x1f]/);
    }));

  it("never writes over a file", () =>
    inFolder({ "a.assessment.yaml": "mine\n", "a.csv": "Indicator,Level\nUnified Vision,Developing\n" }, async (folder) => {
      for (const argv of [
        ["new", "a.assessment.yaml", "--district", "A"],
        ["import", "a.csv"],
      ]) {
        const { code, err } = await rubric(argv, folder);
        expect([code, err]).toEqual([2, "rubric: a.assessment.yaml is there already; it was not touched.\n"]);
      }
      expect(readFileSync(join(folder, "a.assessment.yaml"), "utf8")).toBe("mine\n");
    }));

  it("lists and explains every rule", async () => {
    const { out } = await rubric(["rules"]);
    const listed = [...out.matchAll(/^([a-z-]+) {2,}/gm)].map(([, id]) => id);
    expect(new Set(listed)).toEqual(new Set(RULE_IDS));
    for (const id of RULE_IDS) {
      const explained = await rubric(["explain", id]);
      expect(explained.code).toBe(0);
      expect(explained.out).toMatch(new RegExp(`^${id} \\(`));
    }
  });

  it("prints the derived schema, of its own rubric and of another", async () => {
    const own = await rubric(["schema"]);
    expect(own.out).toBe(readFileSync(join(root, "schemas/conditions-for-success.schema.json"), "utf8"));
    const other = await rubric(["schema", "samples/early-learning/early-learning.rubric.yaml"]);
    expect(JSON.parse(other.out).properties.rubric.enum).toEqual(["early-learning@1.0.0"]);
  });

  it("writes the derived schema into the workspace", () =>
    inFolder(
      { "mine.rubric.yaml": readFileSync(join(root, "samples/early-learning/early-learning.rubric.yaml"), "utf8") },
      async (folder) => {
        expect(await rubric(["schema", "mine.rubric.yaml", "--write"], folder)).toEqual({
          code: 0,
          out: "Written: schemas/early-learning.schema.json\n",
          err: "",
        });
        expect(JSON.parse(readFileSync(join(folder, "schemas/early-learning.schema.json"), "utf8")).title).toContain(
          "Early Learning",
        );
      },
    ));

  it("derives nothing from a rubric with mistakes, and says so", async () => {
    const { code, err } = await rubric(["schema", "test/cases/broken-rubric/broken.rubric.yaml"]);
    expect(code).toBe(2);
    expect(err).toContain("has mistakes: 'rubric check");
    expect(existsSync(join(root, "schemas/Broken Rubric.schema.json"))).toBe(false);
  });
});
