import { indicatorsInScope } from "../../assessment/scope.ts";
import { descriptorOf, indicatorsOf, type Rubric, rankOf } from "../../rubric/rubric.ts";
import { shortened } from "../../text/sentence.ts";
import { type Block, heading, type Prose, paragraph, rule } from "../prose.ts";
import type { Asking } from "./asking.ts";
import { descriptorProse, errataProse, type Judged, nextLevelProse, presupposedProse, presupposes } from "./descriptors.ts";
import { priorProse } from "./priorRating.ts";

/** A rating where an indicator stands in an assessment: what its level says, what the next asks for, what was there before. */
export function indicatorHover(asking: Asking, name: string): Prose | undefined {
  const { assessment, rubric } = asking.analysis;
  const indicator = rubric && indicatorsOf(rubric).find((each) => each.name === name);
  if (assessment === undefined || rubric === undefined || indicator === undefined) return undefined;
  const rating = assessment.ratings.find((each) => each.indicator === name);
  const judged = { indicator, rubric, marks: rating?.criteria ?? new Map<string, string>() };
  const level = rating?.level;
  const isRated = level !== undefined && (rankOf(rubric, level) !== undefined || rubric.unrated.includes(level));
  const notes = [
    ...(isRated ? [] : ["not rated yet"]),
    ...(indicatorsInScope(rubric, assessment.review.scope).includes(indicator) ? [] : ["not in this review's scope"]),
  ];
  return [
    paragraph({ strong: name }, [" · ", indicator.domain, ...notes.map((note) => ` · ${note}`)].join("")),
    ...(isRated ? rated(judged, level) : everyLevel(judged)),
    ...(isRated || asking.settings.hidePrior !== true ? priorProse(asking, indicator) : []),
    ...errataProse(indicator, toldInFull(rubric, isRated ? level : undefined)),
  ];
}

/** The level and the one above it, or all of them. */
function toldInFull({ levels }: Rubric, level: string | undefined): string[] {
  const names = levels.map(({ name }) => name);
  const rank = level === undefined ? -1 : names.indexOf(level);
  return rank < 0 ? names : names.slice(rank, rank + 2);
}

function rated(judged: Judged, level: string): Block[] {
  const rank = rankOf(judged.rubric, level);
  if (rank === undefined) return [paragraph({ strong: level }, ": no level was given."), ...everyLevel(judged)];
  const rest = judged.rubric.levels.map(({ name }) => name).filter((_, index) => index !== rank && index !== rank + 1);
  return [
    heading(`${level} (rated)`),
    ...descriptorProse(judged, level),
    ...presupposedProse(judged, level),
    ...nextLevelProse(judged, level),
    rule,
    ...rest.map((each) => inShort(judged, each)),
  ];
}

function inShort({ indicator }: Judged, level: string): Block {
  return paragraph({ strong: level }, `: ${shortened(descriptorOf(indicator, level)?.text ?? "not described.", 160)}`);
}

/** So much of the descriptors is told in full, in UTF-16 units; the levels above that are told in short. */
const MOST = 1_700;

function everyLevel(judged: Judged): Block[] {
  let length = 0;
  return judged.rubric.levels.flatMap(({ name }) => {
    const descriptor = descriptorOf(judged.indicator, name);
    length += (descriptor?.text.length ?? 0) + (judged.marks.size > 0 ? 20 * (descriptor?.criteria.length ?? 0) : 0);
    if (length > MOST) return [inShort(judged, name)];
    const base = presupposes(judged, name);
    return [heading(name), ...descriptorProse(judged, name), ...(base === undefined ? [] : [paragraph(`${base}.`)])];
  });
}
