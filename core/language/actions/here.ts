import type { Rating } from "../../assessment/assessment.ts";
import { columnAt, target } from "../../corrections/target.ts";
import type { Document } from "../../document/document.ts";
import { type Found, pathAt } from "../../document/locate.ts";
import type { Path } from "../../document/place.ts";
import { type Indicator, indicatorsOf } from "../../rubric/rubric.ts";
import { lineEndAt, lineStartAt } from "../../text/lines.ts";
import type { Span } from "../../text/span.ts";
import type { Place } from "./action.ts";

/** The path at a selection's start. White space before a line's key belongs to that key. */
export function pathHere({ analysis: { document }, span }: Place): Path {
  const { text } = document;
  const start = lineStartAt(text, span.start);
  const indent = /^[ \t]*(?:- +)*/.exec(text.slice(start, lineEndAt(text, start)))?.[0].length ?? 0;
  return pathAt(document, Math.max(span.start, start + indent));
}

/** A rating, and the indicator that it is of. */
export interface RatingHere {
  readonly rating: Rating;
  readonly indicator: Indicator;
  readonly path: readonly [string, string];
  readonly found: Found;
}

/** The rating that the selection starts in, where it has fields or nothing yet, and no line that YAML stumbles over. */
export function ratingHere(place: Place): RatingHere | undefined {
  const { document, assessment, rubric } = place.analysis;
  const [section, name] = pathHere(place);
  if (section !== "ratings" || typeof name !== "string" || rubric === undefined) return undefined;
  const path = [section, name] as const;
  const found = target(document, path);
  const rating = assessment?.ratings.find((each) => each.indicator === name);
  const indicator = indicatorsOf(rubric).find((each) => each.name === name);
  const { node } = found ?? {};
  if (rating === undefined || indicator === undefined || found === undefined) return undefined;
  if ((node !== undefined && node.kind !== "map") || isMended(document, found) || !isAligned(document, found)) return undefined;
  return { rating, indicator, path, found };
}

/** Whether it is indented as the first rating is: if not, some of it may be read as another rating. */
function isAligned(document: Document, { entry, base }: Found): boolean {
  const [first] = target(document, ["ratings"])?.children ?? [];
  if (first === undefined || entry === undefined) return true;
  return columnAt(document, first.base + first.entry.start) === columnAt(document, base + entry.start);
}

/** Whether some of it is read otherwise than it is written: then it is not certain where anything goes. */
export function isMended({ problems }: Document, { entry, node, base }: Found): boolean {
  const { start, end } = entry ?? node ?? { start: 0, end: 0 };
  return problems.some((problem) => problem.kind === "syntax" && problem.start <= base + end && base + start <= problem.end);
}

/** Whether the selection touches the lines of what stands at a path; `key` means the line of its name only. */
export function isOnLinesOf({ analysis: { document }, span }: Place, path: Path, key?: "key"): boolean {
  const found = target(document, path);
  const own: Span | undefined = found?.entry === undefined ? found?.node : key === undefined ? found.entry : found.entry.key;
  if (found === undefined || own === undefined) return false;
  const { text } = document;
  return span.end >= lineStartAt(text, found.base + own.start) && span.start <= lineEndAt(text, found.base + own.end);
}

/** Whether what stands at the path is between brackets. */
export function isInBrackets(document: Document, path: Path): boolean {
  return path.some((_, depth) => {
    const node = target(document, path.slice(0, depth))?.node;
    return node !== undefined && node.kind !== "text" && node.flow;
  });
}
