import { isObject, type JsonObject } from "../shape/schema.ts";

export type Severity = "error" | "warning" | "information";
export const SEVERITIES = ["error", "warning", "information"] as const satisfies readonly Severity[];

/** What a workspace's `rubric.config.yaml` says, with what goes without saying filled in. */
export interface Settings {
  /** By rule id: another severity, or no findings of that rule at all. */
  readonly severities: Readonly<Record<string, Severity | "off">>;
  readonly thresholds: Thresholds;
  /** Paths of rubrics outside the usual places, from the workspace's root. */
  readonly rubrics: readonly string[];
}

export interface Thresholds {
  /** Evidence older than this many years at the review is stale. */
  readonly staleYears: number;
  /** Groups of fewer people than this can be identified. 10 is the common limit for publishing counts. */
  readonly smallGroup: number;
  /** From this share of a rationale's five-word runs on that stand in the rubric, it repeats the rubric. In percent. */
  readonly repeatedPercent: number;
}

export const DEFAULT_SETTINGS: Settings = {
  severities: {},
  thresholds: { staleYears: 2, smallGroup: 10, repeatedPercent: 50 },
  rubrics: [],
};

/** The settings in a file's content. What is missing or wrong keeps its default. */
export function loadSettings(content: JsonObject): Settings {
  const severities = Object.entries(objectAt(content, "rules")).filter(([, value]) => value === "off" || isSeverity(value));
  const thresholds = objectAt(content, "thresholds");
  const number = (name: string, usual: number) => (typeof thresholds[name] === "number" ? thresholds[name] : usual);
  const usual = DEFAULT_SETTINGS.thresholds;
  const rubrics = content["rubrics"];
  return {
    severities: Object.fromEntries(severities) as Record<string, Severity | "off">,
    thresholds: {
      staleYears: number("stale years", usual.staleYears),
      smallGroup: number("small group", usual.smallGroup),
      repeatedPercent: number("repeated percent", usual.repeatedPercent),
    },
    rubrics: Array.isArray(rubrics) ? rubrics.filter((path) => typeof path === "string") : [],
  };
}

function isSeverity(value: unknown): value is Severity {
  return SEVERITIES.includes(value as Severity);
}

function objectAt(content: JsonObject, key: string): JsonObject {
  const value = content[key];
  return isObject(value) ? value : {};
}
