import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { deriveSchema } from "../../core/rubric/deriveSchema.ts";
import { derivedFiles } from "../../scripts/schema.ts";
import { inFolder } from "../support/cli.ts";
import { EARLY_LEARNING, root } from "../support/workspace.ts";

const SCHEMA = join(root, "schemas/conditions-for-success.schema.json");
const schema = JSON.parse(readFileSync(SCHEMA, "utf8"));
const SAMPLE = join(root, "samples/districts/2025/cottonwood-valley.assessment.yaml");
const sample = parse(readFileSync(SAMPLE, "utf8"));
const strict = () => new Ajv({ strict: true, allErrors: true });
/** The same assessment with one mistake. */
const faulty = {
  ...sample,
  ratings: { ...sample.ratings, "Unified Vision": { ...sample.ratings["Unified Vision"], level: "Profficient" } },
};

describe("the derived schema", () => {
  it("is what the rubric gives: no derived file has drifted", () => {
    for (const [path, content] of derivedFiles()) expect(readFileSync(join(root, path), "utf8") === content, path).toBe(true);
  });

  for (const [name, each] of [
    ["of the rubric", schema],
    ["of another rubric", deriveSchema(EARLY_LEARNING)],
  ] as const) {
    it(`${name} is valid by the draft-07 metaschema`, () => {
      expect(strict().validateSchema(each)).toBe(true);
    });

    it(`${name} is taken by ajv in strict mode without a word`, () => {
      const words: unknown[] = [];
      const logger = { log: words.push.bind(words), warn: words.push.bind(words), error: words.push.bind(words) };
      new Ajv({ strict: true, logger }).compile(each);
      expect(words).toEqual([]);
    });

    it(`${name} has no oneOf, anyOf or format: one mistake, one error`, () => {
      expect(JSON.stringify(each)).not.toMatch(/"(oneOf|anyOf|allOf|format|if|not)":/);
    });
  }

  it("accepts a sound assessment and gives one error for one mistake", () => {
    const validate = strict().compile(schema);
    expect(validate(sample)).toBe(true);
    expect(validate(faulty)).toBe(false);
    expect(validate.errors).toHaveLength(1);
  });

  it("names indicators and levels in rubric order, with the descriptors", () => {
    const vision = schema.properties.ratings.properties["Unified Vision"];
    expect(Object.keys(schema.properties.ratings.properties)).toHaveLength(34);
    expect(vision.properties.level.enum).toEqual([
      "Developing",
      "Proficient",
      "Exemplary",
      "Not enough evidence",
      "Not applicable",
      null,
    ]);
    expect(vision.description).toContain("Proficient: The board and superintendent present a unified vision");
    expect(vision.properties.criteria.additionalProperties).toBe(false);
  });

  it("derives as well from a rubric with four levels", () => {
    const other = JSON.parse(JSON.stringify(deriveSchema(EARLY_LEARNING)));
    const validate = strict().compile(other);
    const [indicator = ""] = Object.keys(other.properties.ratings.properties);
    const assessment = {
      rubric: "early-learning@1.0.0",
      district: { name: "Maple House" },
      review: { date: "2025-10-16" },
      ratings: { [indicator]: { level: "Emerging" } },
    };
    expect(validate(assessment)).toBe(true);
    expect(validate({ ...assessment, ratings: { [indicator]: { level: "Proficient" } } })).toBe(false);
  });

  // The two other validators are programs; they are given JSON, which has no dates of its own.
  const programs: readonly [string, string, (data: string) => string[]][] = [
    ["ajv-cli", "ajv", (data) => ["validate", "--strict=true", "-s", SCHEMA, "-d", data]],
    ["@sourcemeta/jsonschema", "jsonschema", (data) => ["validate", SCHEMA, data]],
  ];
  for (const [name, program, args] of programs) {
    it(`is taken as it is by ${name}, which tells the sound from the faulty`, () =>
      inFolder({}, (folder) => {
        const check = (content: unknown) => {
          const data = join(folder, "assessment.json");
          writeFileSync(data, JSON.stringify(content));
          try {
            execFileSync(join(root, "node_modules/.bin", program), args(data), { stdio: "pipe" });
            return "accepted";
          } catch (error) {
            return String((error as { stderr: unknown; stdout: unknown }).stderr) + String((error as { stdout: unknown }).stdout);
          }
        };
        expect(check(sample)).toBe("accepted");
        expect(check(faulty)).toMatch(/Unified Vision/);
      }));
  }
});
