import type { Assessment } from "../../assessment/assessment.ts";
import type { Rubric } from "../../rubric/rubric.ts";
import { counted, listed, shortened } from "../../text/sentence.ts";
import { shownDate } from "../../text/shownDate.ts";
import { type Prose, paragraph } from "../prose.ts";
import type { Asking } from "./asking.ts";

/** A rater: the role, what that rater gave as counts, and whether the review is signed. */
export function raterHover({ analysis: { assessment, rubric } }: Asking, id: string): Prose | undefined {
  if (assessment === undefined) return undefined;
  const { raters, rater: own } = assessment.review;
  if (!raters.has(id) && own !== id) return undefined;
  const role = raters.get(id);
  const given = assessment.ratings.flatMap((rating) => (own === id ? rating.level : rating.raters.get(id)) ?? []);
  return [
    paragraph({ strong: id }, role === undefined ? "" : ` · ${shortened(role, 200)}`),
    ...(own === id ? [paragraph("This is this rater's own, independent file.")] : []),
    paragraph(given.length === 0 ? "No level given here yet." : `Gave ${countsOf(given, rubric)}.`),
    paragraph(signed(assessment, id)),
  ];
}

/** "4 Developing, 20 Proficient and 1 Not applicable", in the rubric's order; other words are only counted. */
function countsOf(given: readonly string[], rubric: Rubric | undefined): string {
  const words = [...(rubric?.levels.map(({ name }) => name) ?? []), ...(rubric?.unrated ?? [])];
  const tallies = words
    .map((word) => ({ word, count: given.filter((each) => each === word).length }))
    .filter(({ count }) => count > 0);
  const others = given.length - tallies.reduce((sum, { count }) => sum + count, 0);
  const other = others === 0 ? [] : [counted(others, words.length === 0 ? "level" : "other word")];
  return listed([...tallies.map(({ word, count }) => `${count} ${word}`), ...other]);
}

function signed({ signoff }: Assessment, id: string): string {
  const signature = signoff.find(({ rater }) => rater === id);
  if (signature === undefined) return "Not signed yet.";
  return signature.date === undefined ? "Signed." : `Signed ${shownDate(shortened(signature.date))}.`;
}
