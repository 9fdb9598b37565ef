import type { Analysis } from "../analyse.ts";
import type { Named, Occurrence } from "./named.ts";
import { same } from "./named.ts";
import { occurrences } from "./occurrences.ts";

/** Whether a use of `found` is a use of `asked`: a level by itself is used wherever it is given. */
export function covers(asked: Named, found: Named): boolean {
  if (asked.kind === "level" && found.kind === "level" && asked.indicator === undefined) return asked.word === found.word;
  return same(asked, found);
}

/** Where a file names the thing, its definition included. */
export function usesIn(named: Named, analysis: Analysis): readonly Occurrence[] {
  return occurrences(analysis).filter((each) => covers(named, each.named));
}

/** Whether other files name it too: what a rubric defines. Evidence and raters are a file's own. */
export function isShared({ kind }: Named): boolean {
  return kind === "indicator" || kind === "domain" || kind === "level" || kind === "criterion" || kind === "rubric";
}

/**
 * Whether what a rubric defines may be meant in a file: it goes by that rubric, in any version, or is that rubric itself.
 * `reference` is `id@version`.
 */
export function goesBy(analysis: Analysis, reference: string): boolean {
  const id = (written: string) => written.slice(0, written.indexOf("@"));
  const own = referenceOf(analysis);
  return own !== undefined && id(own) === id(reference);
}

/** The `id@version` that an assessment names, or that a rubric file has. */
export function referenceOf({ assessment, rubric }: Analysis): string | undefined {
  return assessment === undefined ? rubric && `${rubric.id}@${rubric.version}` : assessment.rubric;
}
