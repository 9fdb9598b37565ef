import type { Assessment } from "../assessment/assessment.ts";
import { indicatorsOf, type Rubric } from "../rubric/rubric.ts";
import { scaffold } from "./scaffold.ts";

export interface NextReview {
  readonly last: Assessment;
  readonly rubric: Rubric;
  /** YYYY-MM-DD, of the new review. */
  readonly date: string;
  /** The last review's file, as a path from the new one. */
  readonly previous: string;
}

/**
 * The file that a district's next review starts from: the same district, raters and scope, the last review linked, and
 * nothing rated and no evidence yet. It is a draft, whatever the last one is.
 */
export function nextReview({ last, rubric, date, previous }: NextReview): string {
  const { name = "", code, state } = last.district;
  const names = new Set([...rubric.domains, ...indicatorsOf(rubric)].map((each) => each.name));
  const raters = Object.fromEntries([...last.review.raters].map(([id, role]) => [id, role ?? null]));
  return scaffold({
    rubric,
    district: { name, code, state },
    date,
    previous,
    raters,
    rater: last.review.rater,
    scope: last.review.scope?.filter((each) => names.has(each)),
  });
}
