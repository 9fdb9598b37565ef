import { remembered } from "../remembered.ts";
import { isObject, type Json, type JsonObject } from "../shape/schema.ts";
import type { Action, Assessment, Evidence, Rating, Response, Review, Signature } from "./assessment.ts";

/**
 * The assessment in a file's content. Every content gives one. What stands in objects that an earlier content had already
 * is the same object again, so that what was found out about it holds.
 */
export function buildAssessment(content: JsonObject, incomplete: boolean): Assessment {
  const district = objectAt(content, "district");
  return {
    rubric: text(content, "rubric"),
    district: { name: text(district, "name"), code: text(district, "code"), state: text(district, "state") },
    review: review(objectAt(content, "review")),
    evidence: allEvidence(objectAt(content, "evidence")),
    ratings: allRatings(objectAt(content, "ratings")),
    responses: objectsIn(content, "responses").map(response),
    signoff: objectsIn(content, "signoff").map((item): Signature => ({ rater: text(item, "rater"), date: text(item, "date") })),
    incomplete,
  };
}

function review(content: JsonObject): Review {
  const scope = textsIn(content, "scope");
  return {
    date: text(content, "date"),
    status: text(content, "status") ?? "draft",
    previous: text(content, "previous"),
    raters: new Map(entriesAt(content, "raters").map(([id, role]) => [id, textOf(role)])),
    scope: scope.length === 0 ? undefined : scope,
    rater: text(content, "rater"),
  };
}

const allEvidence = remembered((section: JsonObject): readonly Evidence[] =>
  Object.entries(section).map(([id, item]) => evidence(isObject(item) ? item : {}, id)),
);

const allRatings = remembered((section: JsonObject): readonly Rating[] =>
  Object.entries(section).map(([indicator, item]) => rating(isObject(item) ? item : {}, indicator)),
);

const evidence = remembered((content: JsonObject, id: string): Evidence => {
  const people = content["people"];
  return {
    id,
    kind: text(content, "kind"),
    title: text(content, "title"),
    date: text(content, "date"),
    file: text(content, "file"),
    link: text(content, "link"),
    people: typeof people === "number" ? people : undefined,
    note: text(content, "note"),
  };
});

const rating = remembered((content: JsonObject, indicator: string): Rating => {
  return {
    indicator,
    level: text(content, "level"),
    rationale: text(content, "rationale"),
    evidence: textsIn(content, "evidence"),
    criteria: words(content, "criteria"),
    raters: words(content, "raters"),
    consensus: text(content, "consensus"),
    priority: text(content, "priority"),
    actions: objectsIn(content, "actions").map(action),
  };
});

function action(content: JsonObject): Action {
  return { do: text(content, "do"), owner: text(content, "owner"), by: text(content, "by"), id: text(content, "id") };
}

function response(content: JsonObject): Response {
  return {
    about: text(content, "about"),
    says: text(content, "says"),
    outcome: text(content, "outcome") ?? "open",
    change: text(content, "change"),
    id: text(content, "id"),
  };
}

/** Text with something in it. */
function textOf(value: Json | undefined): string | undefined {
  return typeof value === "string" && /\S/.test(value) ? value : undefined;
}

function text(content: JsonObject, key: string): string | undefined {
  return textOf(content[key]);
}

function words(content: JsonObject, key: string): Map<string, string> {
  return new Map(entriesAt(content, key).flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as const] : [])));
}

function objectAt(content: JsonObject, key: string): JsonObject {
  const value = content[key];
  return isObject(value) ? value : {};
}

function entriesAt(content: JsonObject, key: string): [string, Json][] {
  return Object.entries(objectAt(content, key));
}

function objectsIn(content: JsonObject, key: string): JsonObject[] {
  const value = content[key];
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function textsIn(content: JsonObject, key: string): string[] {
  const value = content[key];
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
