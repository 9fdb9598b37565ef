import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { bundledRubric } from "../../core/bundled/bundled.ts";
import { parseDocument } from "../../core/document/document.ts";
import { ASSESSMENT_SECTIONS, formats } from "../../core/formats.ts";
import { deriveSchema } from "../../core/rubric/deriveSchema.ts";
import { lean } from "../../core/shape/lean.ts";
import { readContent, type Shape } from "../../core/shape/read.ts";
import { compiledValidator } from "../../core/shape/validator.ts";
import { assessmentText } from "../property/assessmentText.ts";
import { formats as bundled } from "../support/workspace.ts";

const schema = deriveSchema(bundledRubric);
const whole = new Ajv({ strict: true, allErrors: true }).compile(schema);
const prebuilt = bundled.assessment(bundledRubric);
const compiled: Shape = { ...prebuilt, validator: compiledValidator(schema, ASSESSMENT_SECTIONS) };
const read = (text: string, shape: Shape) => {
  const { value, mistakes } = readContent(parseDocument(text, ASSESSMENT_SECTIONS), shape);
  return { value, mistakes };
};

describe("validating in parts", () => {
  it("finds fault where the whole schema does, and only there", () => {
    fc.assert(
      fc.property(assessmentText, (text) => {
        const { value, mistakes } = read(text, prebuilt);
        const left = mistakes.filter(
          (mistake) =>
            !("meant" in mistake && mistake.meant !== undefined) && mistake.kind !== "unquoted" && mistake.kind !== "not-a-list",
        );
        const sound = whole(JSON.parse(JSON.stringify(value)));
        const broken = parseDocument(text, ASSESSMENT_SECTIONS).broken.length > 0;
        if (!broken) expect(left.length === 0, JSON.stringify([left, whole.errors])).toBe(sound);
      }),
      { numRuns: 150 },
    );
  });

  it("gives the same with validators made beforehand as with those compiled now", () => {
    fc.assert(
      fc.property(assessmentText, (text) => {
        expect(read(text, prebuilt)).toEqual(read(text, compiled));
      }),
      { numRuns: 60 },
    );
  });

  it("is silent where nothing is wrong, and then reads what any YAML reader reads", () => {
    const text =
      "rubric: conditions-for-success@1.0.0\ndistrict:\n  name: A\nreview:\n  date: 2025-10-16\nevidence:\n  D1: {kind: data, title: T, people: 12}\nratings:\n  Unified Vision:\n    level:\n    evidence: [D1]\n";
    const { value, mistakes } = read(text, prebuilt);
    expect(mistakes).toEqual([]);
    expect(JSON.parse(JSON.stringify(value))).toEqual(parse(text));
  });
});

describe("the lean schema", () => {
  it("demands what the whole one does", () => {
    const spare = new Ajv({ strict: true, allErrors: true }).compile(lean(schema));
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom("level", "rationale", "evidence", "raters", "criteria", "actions"),
        (value, field) => {
          const assessment = {
            rubric: "conditions-for-success@1.0.0",
            district: { name: "A" },
            review: { date: "2025-10-16" },
            ratings: { "Unified Vision": { level: null, [field]: value } },
          };
          expect(spare(assessment)).toBe(whole(assessment));
        },
      ),
    );
  });

  it("is told apart from properties that are called like annotations", () => {
    const odd = {
      type: "object",
      properties: { title: { type: "string", title: "T" }, description: { type: "string" } },
    } as const;
    expect(lean(odd)).toMatchObject({ properties: { title: { type: "string" }, description: { type: "string" } } });
  });
});

describe("formats", () => {
  it("derive a rubric's shape once", () => {
    const own = formats();
    expect(own.assessment(bundledRubric)).toBe(own.assessment(bundledRubric));
  });
});
