import { remembered } from "../remembered.ts";

/** A rubric as plain data, the same in memory, in JSON and across threads. Names are as written; order is the rubric's. */
export interface Rubric {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** Lowest first. */
  readonly levels: readonly Level[];
  /** Words that stand in place of a level. */
  readonly unrated: readonly string[];
  readonly evidenceKinds: readonly string[];
  readonly domains: readonly Domain[];
}

export interface Level {
  readonly name: string;
  /** As printed, where that is not the name. */
  readonly heading?: string;
  /** The level that this one presupposes. */
  readonly buildsOn?: string;
}

export interface Domain {
  readonly name: string;
  readonly description?: string;
  readonly indicators: readonly Indicator[];
}

export interface Indicator {
  readonly name: string;
  readonly domain: string;
  /** By level, in the order of the levels. */
  readonly descriptors: readonly Descriptor[];
  /** Ids of criteria that permit and never require. */
  readonly optional: readonly string[];
  readonly errata: readonly Erratum[];
  /** Earlier names. */
  readonly formerly: readonly string[];
}

export interface Descriptor {
  readonly level: string;
  /** Verbatim: the criteria, where there are any, joined by one space. */
  readonly text: string;
  readonly criteria: readonly Criterion[];
}

export interface Criterion {
  readonly id: string;
  readonly text: string;
}

export interface Erratum {
  readonly level: string;
  readonly text: string;
  readonly note: string;
}

/** `id@version`, as assessments refer to it. */
export function referenceTo({ id, version }: { readonly id: string; readonly version: string }): string {
  return `${id}@${version}`;
}

export function indicatorsOf(rubric: Rubric): readonly Indicator[] {
  return rubric.domains.flatMap((domain) => domain.indicators);
}

export function criteriaOf(indicator: Indicator): readonly Criterion[] {
  return indicator.descriptors.flatMap((descriptor) => descriptor.criteria);
}

export function descriptorOf(indicator: Indicator, level: string): Descriptor | undefined {
  return indicator.descriptors.find((descriptor) => descriptor.level === level);
}

/** What the indicator demands at a level: its criteria there without those that only permit. */
export function requiredCriteriaOf(indicator: Indicator, level: string): readonly Criterion[] {
  return requiredCriteria(indicator).get(level) ?? [];
}

/** By level. */
const requiredCriteria = remembered(
  ({ descriptors, optional }: Indicator): ReadonlyMap<string, readonly Criterion[]> =>
    new Map(descriptors.map(({ level, criteria }) => [level, criteria.filter(({ id }) => !optional.includes(id))])),
);

/** The levels that one presupposes, and those that they presuppose, nearest first. */
export function basesOf(rubric: Rubric, level: string): readonly string[] {
  const bases = new Set<string>();
  let base = buildsOn(rubric, level);
  while (base !== undefined && base !== level && !bases.has(base)) {
    bases.add(base);
    base = buildsOn(rubric, base);
  }
  return [...bases];
}

function buildsOn({ levels }: Rubric, level: string): string | undefined {
  return levels.find(({ name }) => name === level)?.buildsOn;
}

/** The level's place from the lowest, from 0; undefined for a word that is no level. */
export function rankOf(rubric: Rubric, level: string | undefined): number | undefined {
  const rank = rubric.levels.findIndex(({ name }) => name === level);
  return rank < 0 ? undefined : rank;
}

/** Negative where `a` is the lower version. Numbers part by part, as in semantic versioning without its suffixes. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split(".").map(Number));
  for (let part = 0; part < 3; part++) {
    const difference = (left?.[part] ?? 0) - (right?.[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
