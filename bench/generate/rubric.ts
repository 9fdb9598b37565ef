import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/** What the generator needs to know of the rubric, read from the rubric itself. */
export interface BenchRubric {
  readonly reference: string;
  /** Lowest first. */
  readonly levels: readonly string[];
  readonly unrated: readonly string[];
  readonly domains: readonly { readonly name: string; readonly indicators: readonly BenchIndicator[] }[];
}

export interface BenchIndicator {
  readonly name: string;
  /** The ids of the criteria of each level, lowest level first. */
  readonly criteria: readonly (readonly string[])[];
  /** The first words of the rubric on each level, lowest level first. */
  readonly descriptors: readonly string[];
}

interface RubricFile {
  readonly id: string;
  readonly version: string;
  readonly levels: readonly { readonly name: string }[];
  readonly unrated: readonly string[];
  readonly domains: Readonly<Record<string, { readonly indicators: Readonly<Record<string, IndicatorEntry>> }>>;
}

interface IndicatorEntry {
  readonly descriptors: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

export function readRubric(): BenchRubric {
  const path = join(import.meta.dirname, "../../rubric/conditions-for-success.rubric.yaml");
  const { id, version, levels, unrated, domains }: RubricFile = parse(readFileSync(path, "utf8"));
  const names = levels.map(({ name }) => name);
  const criteria = ({ descriptors }: IndicatorEntry) =>
    names.map((level) => (typeof descriptors[level] === "object" ? Object.keys(descriptors[level]) : []));
  const first = (descriptor: string | Readonly<Record<string, string>> | undefined) =>
    (typeof descriptor === "object" ? Object.values(descriptor)[0] : descriptor) ?? "";
  const descriptors = ({ descriptors }: IndicatorEntry) => names.map((level) => first(descriptors[level]));
  const named = ([name, entry]: [string, IndicatorEntry]) => ({
    name,
    criteria: criteria(entry),
    descriptors: descriptors(entry),
  });
  return {
    reference: `${id}@${version}`,
    levels: names,
    unrated,
    domains: Object.entries(domains).map(([name, { indicators }]) => ({
      name,
      indicators: Object.entries(indicators).map(named),
    })),
  };
}
