import type { Assessment } from "../assessment/assessment.ts";
import type { Placed } from "../document/document.ts";
import { coverageOf, distributionOf } from "../report/distribution.ts";
import { type Row, rowsOf } from "../report/rows.ts";
import type { Rubric } from "../rubric/rubric.ts";
import { forLabel } from "../text/label.ts";
import { counted } from "../text/sentence.ts";
import type { Span } from "../text/span.ts";
import { type Asked, previousOf } from "./asked.ts";
import { entriesOf } from "./entriesOf.ts";
import { nameSpan } from "./nameSpan.ts";

/** A line above a place that says what the file alone does not show. Offsets of the file. */
export interface Lens extends Span {
  /** Safe to show; words of the rubric among it. */
  readonly title: string;
  /** What it counts, where that stands in this file. */
  readonly places: readonly Span[];
}

/**
 * The lenses of a file, in the order of the text. `usedBy` is for a rubric file: how many assessments of the workspace go by
 * that rubric, where that is known.
 */
export function lensesOf(asked: Asked, usedBy?: number): Lens[] {
  const { assessment, rubric, document } = asked.analysis;
  const top = document.sections[0];
  if (top === undefined) return [];
  const above = (title: string): Lens => ({ ...keyOf(top), title, places: [] });
  if (assessment === undefined) return rubric === undefined || usedBy === undefined ? [] : [above(usage(usedBy))];
  const cited = citationLenses(asked);
  if (rubric === undefined) return cited;
  const previous = previousOf(asked);
  const rows = rowsOf(assessment, rubric, previous);
  const lenses = [above(coverage(rows, rubric, assessment)), ...cited, ...changeLenses(asked, rows, previous)];
  return lenses.sort((a, b) => a.start - b.start);
}

function usage(assessments: number): string {
  return assessments === 0 ? "used by no assessment here" : `used by ${counted(assessments, "assessment")}`;
}

/** "29 of 34 rated · 4 Developing · 20 Proficient · 5 Exemplary": counts only, of the words that were given. */
function coverage(rows: readonly Row[], rubric: Rubric, { incomplete }: Assessment): string {
  const { rated, inScope } = coverageOf(rows);
  const { levels, unrated } = distributionOf(rows, rubric);
  const used = [...levels, ...unrated].filter(({ count }) => count > 0);
  return [
    `${rated} of ${inScope} rated`,
    ...used.map(({ word, count }) => `${count} ${forLabel(word, 40)}`),
    ...(incomplete ? ["part of this file could not be read"] : []),
  ].join(" · ");
}

/** What became of an indicator since the last review. Silent where nothing did, and while it is not rated yet. */
function changeLenses({ analysis }: Asked, rows: readonly Row[], previous: Assessment | undefined): Lens[] {
  const changes = new Map(rows.map((row) => [row.indicator, changeOf(row)]));
  const when = whenOf(previous?.review.date, analysis.assessment?.review.date);
  return entriesOf(analysis.document, "ratings").flatMap((placed): Lens[] => {
    const change = changes.get(placed.entry.name);
    return change === undefined ? [] : [{ ...keyOf(placed), title: `${change} ${when}`, places: [] }];
  });
}

function changeOf({ direction, previous }: Row): string | undefined {
  if (previous === undefined || previous.kind === "open") return undefined;
  const word = forLabel(previous.word, 40);
  if (direction === "up" || direction === "down") return `${direction} from ${word}`;
  return direction === "new" || direction === "gone" ? `was ${word}` : undefined;
}

/** Reviews of one year are told apart by the day. */
function whenOf(last: string | undefined, now: string | undefined): string {
  if (last === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(last)) return "in the last review";
  const year = last.slice(0, 4);
  return now?.startsWith(year) === true ? `on ${last}` : `in ${year}`;
}

/** How many indicators cite a piece of evidence. What nobody cites is a finding, and told as one. */
function citationLenses({ analysis: { document } }: Asked): Lens[] {
  const citations = citationsIn(entriesOf(document, "ratings"), document.text);
  return entriesOf(document, "evidence").flatMap((placed): Lens[] => {
    const cited = citations.get(placed.entry.name);
    if (cited === undefined) return [];
    return [{ ...keyOf(placed), title: `cited by ${counted(cited.indicators.size, "indicator")}`, places: cited.places }];
  });
}

interface Citations {
  readonly indicators: Set<string>;
  readonly places: Span[];
}

/** By evidence id: who lists it, and where. */
function citationsIn(ratings: readonly Placed[], text: string): Map<string, Citations> {
  const all = new Map<string, Citations>();
  for (const { entry, base } of ratings) {
    const list = entry.value?.kind === "map" ? entry.value.entries.find(({ name }) => name === "evidence")?.value : undefined;
    if (list?.kind !== "list") continue;
    for (const item of list.items) {
      if (item?.kind !== "text") continue;
      const cited = all.get(item.text) ?? { indicators: new Set(), places: [] };
      const { start, end } = nameSpan(text.slice(base, base + item.end), item);
      cited.indicators.add(entry.name);
      cited.places.push({ start: base + start, end: base + end });
      all.set(item.text, cited);
    }
  }
  return all;
}

function keyOf({ entry: { key }, base }: Placed): Span {
  return { start: base + key.start, end: base + key.end };
}
