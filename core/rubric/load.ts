import { isObject, type Json, type JsonObject } from "../shape/schema.ts";
import type { Criterion, Descriptor, Domain, Erratum, Indicator, Level, Rubric } from "./rubric.ts";

/**
 * The rubric in a file's content, as far as it goes: what is missing or of the wrong type is left out (and is a finding on
 * the file). Undefined where there is no id, version, level or domain, and so nothing to judge an assessment by.
 */
export function loadRubric(content: JsonObject): Rubric | undefined {
  const id = text(content["id"]);
  const version = text(content["version"]);
  const levels = list(content["levels"]).filter(isObject).flatMap(level);
  const names = levels.map(({ name }) => name);
  const domains = entries(content["domains"]).map(([name, value]) => domain(name, value, names));
  if (id === undefined || version === undefined || levels.length === 0 || domains.length === 0) return undefined;
  return {
    id,
    version,
    title: text(content["title"]) ?? id,
    levels,
    unrated: texts(content["unrated"]),
    evidenceKinds: texts(content["evidence kinds"]),
    domains,
  };
}

function level(value: JsonObject): Level[] {
  const name = text(value["name"]);
  const heading = text(value["heading"]);
  const buildsOn = text(value["builds on"]);
  return name === undefined
    ? []
    : [{ name, ...(heading !== undefined && { heading }), ...(buildsOn !== undefined && { buildsOn }) }];
}

function domain(name: string, value: Json, levels: readonly string[]): Domain {
  const content = isObject(value) ? value : {};
  const description = text(content["description"]);
  const indicators = entries(content["indicators"]).map(([each, body]) => indicator(each, name, body, levels));
  return { name, ...(description !== undefined && { description }), indicators };
}

function indicator(name: string, domainName: string, value: Json, levels: readonly string[]): Indicator {
  const content = isObject(value) ? value : {};
  const cells = isObject(content["descriptors"]) ? content["descriptors"] : {};
  return {
    name,
    domain: domainName,
    descriptors: levels.filter((each) => each in cells).map((each) => descriptor(each, cells[each] ?? null)),
    optional: texts(content["optional"]),
    errata: list(content["errata"]).filter(isObject).flatMap(erratum),
    formerly: texts(content["formerly"]),
  };
}

function descriptor(levelName: string, value: Json): Descriptor {
  const criteria = entries(value).flatMap(([id, sentence]): Criterion[] =>
    typeof sentence === "string" ? [{ id, text: sentence }] : [],
  );
  return { level: levelName, text: text(value) ?? criteria.map((criterion) => criterion.text).join(" "), criteria };
}

function erratum(value: JsonObject): Erratum[] {
  const [on, words, note] = [text(value["level"]), text(value["text"]), text(value["note"])];
  return on === undefined || words === undefined || note === undefined ? [] : [{ level: on, text: words, note }];
}

function text(value: Json | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function texts(value: Json | undefined): string[] {
  return list(value).filter((item) => typeof item === "string");
}

function list(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

function entries(value: Json | undefined): [string, Json][] {
  return isObject(value) ? Object.entries(value) : [];
}
