import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FolderWorkspace } from "../../cli/host/folderWorkspace.ts";
import { nodeFileSystem } from "../../cli/host/nodeFileSystem.ts";
import type { Assessment } from "../../core/assessment/assessment.ts";
import { bundledRubric } from "../../core/bundled/bundled.ts";
import { ASSESSMENT_ENDING } from "../../core/formats.ts";
import { STATUSES } from "../../core/rubric/deriveSchema.ts";
import { indicatorsOf } from "../../core/rubric/rubric.ts";
import { RULE_IDS, type RuleId } from "../../core/rules/ids.ts";
import type { Severity } from "../../core/settings/settings.ts";
import { pathFrom } from "../../core/workspace.ts";
import { rubric } from "../support/cli.ts";
import { root } from "../support/workspace.ts";

/** Rules that no file on disk can make speak, with the reason. */
const NOT_BY_A_FILE: Readonly<Partial<Record<RuleId, string>>> = {
  "rule-failed": "a failure of the program itself, which no file may cause",
};

interface Told {
  /** From samples. */
  readonly file: string;
  readonly rule: RuleId;
  readonly severity: Severity;
}

const samples = join(root, "samples");
const told: readonly Told[] = JSON.parse((await rubric(["check", ".", "--format", "json"], samples)).out).findings;

const isFaulty = (path: string) => path.startsWith("faulty/");

describe("samples/faulty", () => {
  const faulty = told.filter(({ file }) => isFaulty(file));

  it("shows every rule that a file can make speak", () => {
    const shown = new Set(faulty.map(({ rule }) => rule));
    const silent = RULE_IDS.filter((rule) => !shown.has(rule));
    expect(silent).toEqual(Object.keys(NOT_BY_A_FILE));
  });

  it("has each file in the table of its README, with the rules that speak of it and no others", () => {
    const readme = readFileSync(join(samples, "faulty/README.md"), "utf8");
    const table = [...readme.matchAll(/^\| \[([^\]]+)\]\(\1\) \| (.+) \|$/gm)].map(([, file, cell = ""]) => {
      const rules = [...cell.matchAll(/`([^`]+)`/g)].map(([, rule]) => rule);
      return [file, rules.sort()];
    });
    const files = readdirSync(join(samples, "faulty")).filter((file) => file.endsWith(".yaml"));
    const spoke = files.map((file) => {
      const rules = faulty.filter((each) => each.file === `faulty/${file}`).map(({ rule }) => rule);
      return [file, [...new Set(rules)].sort()];
    });
    expect(Object.fromEntries(table)).toEqual(Object.fromEntries(spoke));
  });
});

describe("the other samples", () => {
  const workspace = new FolderWorkspace(samples, nodeFileSystem);
  const paths = readdirSync(samples, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(ASSESSMENT_ENDING) && !isFaulty(path));
  const assessments = new Map(paths.map((path) => [path, read(path)]));
  const all = [...assessments.values()];
  const ratings = all.flatMap((assessment) => assessment.ratings);

  function read(path: string): Assessment {
    const assessment = workspace.assessment(path);
    if (assessment === null) throw new Error(`${path} cannot be read.`);
    return assessment;
  }

  it("have nothing against them, but that drafts are not rated throughout", () => {
    const sound = told.filter(({ file }) => !isFaulty(file));
    for (const { file, ...finding } of sound) {
      expect(finding, file).toMatchObject({ rule: "missing-indicator", severity: "information" });
      expect(assessments.get(file)?.review.status, file).toBe("draft");
    }
    expect(sound.length).toBeGreaterThan(0);
  });

  it("show every status of a review", () => {
    expect(new Set(all.map(({ review }) => review.status))).toEqual(new Set(STATUSES));
  });

  it("show every level and every word for no rating, and why there is none", () => {
    const written = new Map(ratings.map(({ level, rationale }) => [level, rationale]));
    for (const { name } of bundledRubric.levels) expect(written.has(name), name).toBe(true);
    for (const word of bundledRubric.unrated) expect(written.get(word), word).toBeDefined();
  });

  it("show raters who differ, and how they came to one level", () => {
    const settled = ratings.filter(({ raters, consensus }) => new Set(raters.values()).size > 1 && consensus !== undefined);
    expect(settled.length).toBeGreaterThan(6);
  });

  it("show next steps with an owner and a date, answers to a district, and signatures", () => {
    const steps = ratings.flatMap(({ actions }) => actions);
    expect(steps.filter(({ owner, by }) => owner !== undefined && by !== undefined).length).toBeGreaterThan(6);
    const outcomes = new Set(all.flatMap(({ responses }) => responses).map(({ outcome }) => outcome));
    expect(outcomes).toEqual(new Set(["accepted", "declined"]));
    const final = all.filter(({ review }) => review.status === "final");
    expect(final.filter(({ signoff }) => signoff.length > 0)).toEqual(final);
  });

  it("show a rater's own file beside the one that the raters share", () => {
    const own = all.filter(({ review }) => review.rater !== undefined);
    expect(own.length).toBeGreaterThan(0);
    for (const { district, review } of own) {
      const shared = all.filter((each) => each.review.rater === undefined && each.review.date === review.date);
      expect(shared.map((each) => each.district.code)).toContain(district.code);
      expect(review.raters.has(review.rater ?? "")).toBe(true);
    }
  });

  it("show two reviews, the later linked to the earlier, of at least six districts", () => {
    const reviewedTwice = new Set<string | undefined>();
    for (const [path, { district, review }] of assessments) {
      const last = review.previous === undefined ? undefined : assessments.get(pathFrom(path, review.previous) ?? "");
      if (last === undefined) continue;
      expect(last.district.code, path).toBe(district.code);
      expect((last.review.date ?? "") < (review.date ?? ""), path).toBe(true);
      reviewedTwice.add(district.code);
    }
    expect(reviewedTwice.size).toBeGreaterThanOrEqual(6);
  });

  it("point to evidence that is there", () => {
    const files = [...assessments].flatMap(([path, { evidence }]) =>
      evidence.flatMap(({ file }) => (file === undefined ? [] : [pathFrom(path, file) ?? `${file} from ${path}`])),
    );
    expect(files.filter((file) => !workspace.exists(file))).toEqual([]);
    expect(new Set(files).size).toBeGreaterThan(20);
    expect(told.filter(({ file, rule }) => rule === "file-missing" && !isFaulty(file))).toEqual([]);
  });

  it("rate all indicators in most reviews", () => {
    const indicators = indicatorsOf(bundledRubric).map(({ name }) => name);
    const reviews = all.filter((each) => each.rubric?.startsWith(`${bundledRubric.id}@`) === true);
    const complete = reviews.filter((review) => {
      const rated = new Set(review.ratings.filter(({ level }) => level !== undefined).map(({ indicator }) => indicator));
      return indicators.every((name) => rated.has(name));
    });
    expect(complete.length).toBeGreaterThan(reviews.length / 2);
  });
});
