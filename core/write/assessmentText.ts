import { itemLine, mapLines } from "../corrections/writeYaml.ts";
import { type Indicator, type Rubric, referenceTo } from "../rubric/rubric.ts";
import type { Json, JsonObject } from "../shape/schema.ts";
import { withoutInvisibles } from "../text/invisible.ts";
import { comment } from "./comment.ts";

/** Who and when: the head of a new assessment. A name or date that is left out is written as an empty field. */
export interface Occasion {
  readonly district?:
    | { readonly name: string; readonly code?: string | undefined; readonly state?: string | undefined }
    | undefined;
  /** YYYY-MM-DD. */
  readonly date?: string | undefined;
  readonly status?: string | undefined;
  /** The last review's file, as a path from the new one. */
  readonly previous?: string | undefined;
  /** Rater id to role. */
  readonly raters?: Readonly<Record<string, string | null>> | undefined;
  /** For one rater's own file: that rater's id. */
  readonly rater?: string | undefined;
  /** Domains or indicators of the rubric. */
  readonly scope?: readonly string[] | undefined;
}

/** What a new assessment says. */
export interface NewAssessment {
  readonly rubric: Rubric;
  readonly occasion: Occasion;
  /** Evidence by id. */
  readonly evidence: JsonObject;
  /** In rubric order, a block each. */
  readonly indicators: readonly Indicator[];
  /** By indicator; one that is missing gets an empty level. */
  readonly ratings: ReadonlyMap<string, JsonObject>;
  readonly comments: Comments;
}

/** Comment lines by where they stand. */
export interface Comments {
  readonly top: readonly string[];
  readonly above: ReadonlyMap<string, readonly string[]>;
  readonly end: readonly string[];
}

const MARGIN = { indent: 0, lineBreak: "\n" };

/** A new assessment file, laid out for people: block maps, one field a line, indicators under their domains. */
export function assessmentText({ rubric, occasion, evidence, indicators, ratings, comments }: NewAssessment): string {
  const lines = [
    comment(`Rubric: ${rubric.title}, version ${rubric.version}`),
    ...comments.top.map((each) => comment(each)),
    ...mapLines({ rubric: referenceTo(rubric), district: district(occasion), review: review(occasion) }, MARGIN),
    ...scope(occasion),
    "evidence:",
    ...evidenceLines(evidence, rubric, occasion),
    "ratings:",
  ];
  let domain: string | undefined;
  for (const indicator of indicators) {
    if (indicator.domain !== domain) lines.push(comment(indicator.domain, 2));
    domain = indicator.domain;
    lines.push(...(comments.above.get(indicator.name) ?? []).map((each) => comment(each, 2)));
    lines.push(...mapLines({ [indicator.name]: ratings.get(indicator.name) ?? { level: null } }, { ...MARGIN, indent: 2 }));
  }
  lines.push(...comments.end.map((each) => comment(each)));
  return `${lines.join("\n")}\n`;
}

function district({ district: known }: Occasion): JsonObject {
  const name = withoutInvisibles(known?.name ?? "").trim();
  return { name: name === "" ? null : name, ...given({ code: known?.code, state: known?.state }) };
}

function review({ date, status = "draft", previous, raters = {}, rater }: Occasion): JsonObject {
  return {
    date: date ?? null,
    ...given({ status, previous, raters: Object.keys(raters).length === 0 ? undefined : { ...raters }, rater }),
  };
}

/** The last of the review's fields, a name a line: a list of names between brackets would be one long line. */
function scope({ scope: names = [] }: Occasion): string[] {
  return names.length === 0 ? [] : ["  scope:", ...names.map((name) => itemLine(name, { ...MARGIN, indent: 4 }))];
}

/** The entries, or an example of one for the writer to follow. */
function evidenceLines(evidence: JsonObject, { evidenceKinds: [kind = "document"] }: Rubric, { date }: Occasion): string[] {
  const example = { D1: { kind, date: date ?? "2025-06-24", title: "What it is, in a few words" } };
  return Object.keys(evidence).length > 0
    ? mapLines(evidence, { ...MARGIN, indent: 2 })
    : mapLines(example, MARGIN).map((line) => line.replace(/^/gm, "  # "));
}

function given(fields: Readonly<Record<string, Json | undefined>>): JsonObject {
  return Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
