import type { Analysis } from "../../analyse.ts";

/** What the whole file says that decides what a word in it names. */
export interface Known {
  readonly evidence: ReadonlySet<string>;
  readonly raters: ReadonlySet<string>;
  readonly domains: ReadonlySet<string>;
  /** `id@version` of a rubric file. */
  readonly reference: string;
}

const known = new WeakMap<Analysis, Known>();

export function knownIn(analysis: Analysis): Known {
  const before = known.get(analysis);
  if (before !== undefined) return before;
  const { assessment, rubric, content } = analysis;
  const made: Known = {
    evidence: new Set(assessment?.evidence.map(({ id }) => id)),
    raters: new Set(assessment?.review.raters.keys()),
    domains: new Set(rubric?.domains.map(({ name }) => name)),
    reference: `${content.value["id"] ?? ""}@${content.value["version"] ?? ""}`,
  };
  known.set(analysis, made);
  return made;
}
