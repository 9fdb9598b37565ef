import type { Schema } from "../shape/schema.ts";
import { criteriaOf, type Indicator, indicatorsOf, type Rubric, referenceTo } from "./rubric.ts";

export const DATE_PATTERN = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
export const REFERENCE_PATTERN = "^[a-z0-9-]+@[0-9]+\\.[0-9]+\\.[0-9]+$";
export const EVIDENCE_ID_PATTERN = "^[A-Z]{1,3}[0-9]+$";
/** How far a criterion is met; absent is unmarked. */
export const CRITERION_STATES = ["met", "partly met", "not met", "no evidence"] as const;
export const STATUSES = ["draft", "in review", "with district", "final"] as const;
export const PRIORITIES = ["high", "medium", "low"] as const;
export const OUTCOMES = ["open", "accepted", "declined"] as const;

/**
 * The JSON Schema of an assessment by this rubric: draft-07, standard keywords only, `pattern` instead of `format`, so that
 * every validator and YAML tool takes it as it is. Optional fields may be left empty: while one writes, they are.
 */
export function deriveSchema(rubric: Rubric): Schema {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: rubric.title,
    ...assessmentSchema(rubric),
  };
}

/** The schema for an assessment whose rubric is not to be had: names and words of a rubric are left unjudged. */
export function openSchema(): Schema {
  return assessmentSchema(undefined);
}

function assessmentSchema(rubric: Rubric | undefined): Schema {
  const reference = rubric && referenceTo(rubric);
  return {
    description: `An assessment of one district by ${reference === undefined ? "a rubric" : `the rubric ${reference}`}.`,
    type: "object",
    required: ["rubric", "district", "review", "ratings"],
    additionalProperties: false,
    properties: {
      rubric: {
        description: "The rubric and its version.",
        type: "string",
        ...(reference === undefined ? { pattern: REFERENCE_PATTERN } : { enum: [reference] }),
        examples: [reference ?? "conditions-for-success@1.0.0"],
      },
      district: fields("The district under review.", ["name"], {
        name: required("The district's name.", "Example Valley RE-1"),
        code: text("The district's code, in quotation marks.", "9990"),
        state: text("The state's letters.", "CO"),
      }),
      review: review(rubric),
      evidence: {
        description: "What the ratings rest on, by id: letters for the kind, then a number.",
        type: ["object", "null"],
        additionalProperties: false,
        patternProperties: { [EVIDENCE_ID_PATTERN]: { $ref: "#/definitions/evidence" } },
      },
      ratings: {
        description: "One rating for each indicator, by the indicator's exact name.",
        type: ["object", "null"],
        ...(rubric === undefined
          ? { additionalProperties: openRating }
          : {
              additionalProperties: false,
              properties: Object.fromEntries(
                indicatorsOf(rubric).map((indicator) => [indicator.name, rating(indicator, rubric)]),
              ),
            }),
      },
      responses: {
        description: "The district's corrections of fact.",
        type: ["array", "null"],
        items: { $ref: "#/definitions/response" },
      },
      signoff: {
        description: "Who signed the review, and when.",
        type: ["array", "null"],
        items: { $ref: "#/definitions/signature" },
      },
    },
    definitions: definitions(rubric),
  };
}

function review(rubric: Rubric | undefined): Schema {
  const domains = rubric?.domains ?? [];
  const scope = distinct(domains.flatMap(({ name, indicators }) => [name, ...indicators.map((each) => each.name)]));
  return fields("The review: when, by whom, how far along.", ["date"], {
    date: { ...date("The day the visit closed."), type: "string" },
    status: word("How far the review is. Without it, a draft.", STATUSES),
    previous: text("The last review's file, as a path from this file.", "../2024/example-valley.assessment.yaml"),
    raters: {
      description: "Who rates: a short id, and the role.",
      type: ["object", "null"],
      additionalProperties: { type: ["string", "null"] },
    },
    scope: {
      description: "The domains or indicators under review. Without it, all of them.",
      type: ["array", "null"],
      items: { type: "string", ...(rubric && { enum: scope }) },
    },
    rater: text("Only in one rater's own, independent file: that rater's id.", "AB"),
  });
}

function rating(indicator: Indicator, rubric: Rubric): Schema {
  const descriptors = indicator.descriptors.map(({ level, text: words }) => `${level}: ${words}`).join("\n\n");
  const criteria = criteriaOf(indicator);
  const criterion = (words: string): Schema => ({ description: words, ...marks });
  return {
    title: indicator.name,
    ...ratingFields(`${indicator.domain}\n\n${descriptors}`, {
      level: {
        ...levelWord(rubric),
        description: `The level that the evidence supports, or why there is none.\n\n${descriptors}`,
      },
      ...(criteria.length > 0 && {
        criteria: {
          additionalProperties: false,
          properties: Object.fromEntries(criteria.map(({ id, text: words }) => [id, criterion(words)])),
        },
      }),
    }),
  };
}

/** A rating's fields; `judged` adds what the rubric says of its level and criteria. */
function ratingFields(description: string, judged: { level: Schema; criteria?: Schema }): Schema {
  return fields(description, ["level"], {
    level: judged.level,
    rationale: text(
      "Why this level: what was seen, with the evidence in brackets.",
      "Funds are braided in one plan ([D1] p. 12).",
    ),
    evidence: {
      description: "Ids of the evidence that the rating rests on.",
      type: ["array", "null"],
      items: { type: "string" },
    },
    criteria: {
      description: "How far single sentences of the rubric are met.",
      type: ["object", "null"],
      ...(judged.criteria ?? { additionalProperties: marks }),
    },
    raters: {
      description: "The level each rater gave.",
      type: ["object", "null"],
      additionalProperties: { $ref: "#/definitions/level" },
    },
    consensus: text("How the raters came to one level.", "Only one decision could be traced to data."),
    priority: word("How pressing the indicator is for the district.", PRIORITIES),
    actions: { description: "Next steps.", type: ["array", "null"], items: { $ref: "#/definitions/action" } },
  });
}

function definitions(rubric: Rubric | undefined): Record<string, Schema> {
  const kinds = distinct(rubric?.evidenceKinds ?? []);
  return {
    level: { description: "A level of the rubric, or why there is none.", ...levelWord(rubric) },
    evidence: fields("One piece of evidence.", ["kind", "title"], {
      kind: { description: "What kind of evidence it is.", type: "string", ...(kinds.length > 0 && { enum: kinds }) },
      title: required("What it is, in a few words.", "FY26 adopted budget"),
      date: date("The day it was made or taken."),
      file: text("The file, as a path from this file.", "evidence/fy26-budget.pdf"),
      link: text("The address, where it is on the web.", "https://example.org/budget"),
      people: { description: "How many people took part.", type: ["integer", "null"], minimum: 1 },
      note: text("Anything else about it.", "Asked for twice."),
    }),
    action: fields("One next step.", ["do"], {
      do: required("What is to be done.", "Require an outcomes page with each budget request"),
      owner: text("The office or role that does it.", "Finance office"),
      by: date("The day it is due."),
      id: text("An id to refer to it by.", "A1"),
    }),
    response: fields("One correction of fact by the district.", ["about", "says"], {
      about: {
        description: "The indicator it is about.",
        type: "string",
        ...(rubric && { enum: distinct(indicatorsOf(rubric).map(({ name }) => name)) }),
      },
      says: required("What the district says.", "Three programs changed, not one."),
      outcome: word("What became of it. Without it, open.", OUTCOMES),
      change: text("What was changed in the assessment.", "Rationale corrected; level unchanged."),
      id: text("An id to refer to it by.", "R1"),
    }),
    signature: fields("One signature.", ["rater", "date"], {
      rater: required("The rater's id.", "AB"),
      date: { ...date("The day of the signature."), type: "string" },
    }),
  };
}

const marks: Schema = { enum: [...CRITERION_STATES, null] };
const openRating = ratingFields("The rating of one indicator.", { level: levelWord(undefined) });

function fields(description: string, names: readonly string[], properties: Record<string, Schema>): Schema {
  return { description, type: "object", required: names, additionalProperties: false, properties };
}

function levelWord(rubric: Rubric | undefined): Schema {
  if (rubric === undefined) return { type: ["string", "null"] };
  return { enum: [...distinct([...rubric.levels.map(({ name }) => name), ...rubric.unrated]), null] };
}

/** A rubric that has a name twice is told so; a schema may not have a word twice. */
function distinct(words: readonly string[]): string[] {
  return [...new Set(words)];
}

function word(description: string, words: readonly string[]): Schema {
  return { description, enum: [...words, null] };
}

function text(description: string, example: string): Schema {
  return { description, type: ["string", "null"], examples: [example] };
}

function required(description: string, example: string): Schema {
  return { description, type: "string", pattern: "\\S", examples: [example] };
}

function date(description: string): Schema {
  return { description, type: ["string", "null"], pattern: DATE_PATTERN, examples: ["2025-10-16"] };
}
