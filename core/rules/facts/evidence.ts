import type { Evidence } from "../../assessment/assessment.ts";
import { remembered } from "../../remembered.ts";
import type { FileContext } from "../rule.ts";

/** The ids that are listed under `evidence`. The same set as in an earlier version of the file that had the same ids. */
export function declaredIds({ content }: FileContext): ReadonlySet<string> {
  return setOf(content.outline.sections.get("evidence") ?? NONE);
}

const NONE: readonly string[] = [];
const setOf = remembered((ids: readonly string[]): ReadonlySet<string> => new Set(ids));

/** Id to kind. */
export const kindsOf = remembered(
  (evidence: readonly Evidence[]): ReadonlyMap<string, string | undefined> => new Map(evidence.map(({ id, kind }) => [id, kind])),
);

/** Id to date, as written. */
export const datesOf = remembered(
  (evidence: readonly Evidence[]): ReadonlyMap<string, string | undefined> => new Map(evidence.map(({ id, date }) => [id, date])),
);
