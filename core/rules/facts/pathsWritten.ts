import type { Assessment } from "../../assessment/assessment.ts";
import type { Path } from "../../document/place.ts";

/** Each path to another file that an assessment holds, as written, and the field it stands in. */
export function pathsWritten({ review, evidence }: Assessment): { readonly at: Path; readonly written: string }[] {
  const previous = review.previous === undefined ? [] : [{ at: ["review", "previous"], written: review.previous }];
  const files = evidence.flatMap(({ id, file }) => (file === undefined ? [] : [{ at: ["evidence", id, "file"], written: file }]));
  return [...previous, ...files];
}
