import { ratingOf } from "../../report/rows.ts";
import type { Indicator } from "../../rubric/rubric.ts";
import { shortened } from "../../text/sentence.ts";
import { shownDate } from "../../text/shownDate.ts";
import { previousOf } from "../asked.ts";
import { type Block, paragraph } from "../prose.ts";
import type { Asking } from "./asking.ts";

/** What the last review said of an indicator, where one by the same rubric is linked. */
export function priorProse(asking: Asking, indicator: Indicator): Block[] {
  const { assessment, rubric } = asking.analysis;
  const previous = previousOf(asking);
  if (previous === undefined || previous.rubric?.split("@")[0] !== rubric?.id) return [];
  const rating = ratingOf(previous, indicator);
  const when = whenOf(previous.review.date, assessment?.review.date);
  // A rationale may be a book; its beginning is enough.
  const beginning = rating?.rationale?.slice(0, 1_000).replace(/\s+/g, " ").trim();
  const reason = beginning === undefined ? "" : ` — “${shortened(beginning, 240)}”`;
  return [paragraph({ strong: `${when}:` }, ` ${shortened(rating?.level ?? "not rated")}${reason}`)];
}

/** The year, or the day where both reviews are of one year. */
function whenOf(date: string | undefined, now: string | undefined): string {
  if (date === undefined) return "Last review";
  const year = date.slice(0, 4);
  return now?.startsWith(year) === true ? shownDate(date) : year;
}
