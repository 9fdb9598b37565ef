import { indicatorsOf, type Rubric, rankOf } from "../../rubric/rubric.ts";
import { counted, listed } from "../../text/sentence.ts";
import { type Block, type Prose, paragraph } from "../prose.ts";
import type { Asking } from "./asking.ts";
import { descriptorProse, errataProse, nextDescriptorProse, presupposedProse } from "./descriptors.ts";

/** A level's word, where it is given to an indicator or stands for itself in a rubric. */
export function levelHover({ analysis }: Asking, word: string, name: string | undefined): Prose | undefined {
  const { assessment, rubric } = analysis;
  if (rubric === undefined) return undefined;
  if (rubric.unrated.includes(word)) return [paragraph({ strong: word }, `: ${UNRATED}`)];
  const rank = rankOf(rubric, word);
  const indicator = indicatorsOf(rubric).find((each) => each.name === name);
  if (rank === undefined) return undefined;
  if (indicator === undefined) return inGeneral(rubric, word);
  const rating = assessment?.ratings.find((each) => each.indicator === name);
  const judged = { indicator, rubric, marks: rating?.criteria ?? new Map<string, string>() };
  const shown = rubric.levels.slice(rank, rank + 2).map((level) => level.name);
  return [
    paragraph({ strong: word }, ` · ${indicator.name}`),
    ...descriptorProse(judged, word),
    ...presupposedProse(judged, word),
    ...nextDescriptorProse(judged, word),
    ...errataProse(indicator, shown),
  ];
}

const UNRATED = "stands in place of a level. It is not a low rating; the rationale says why no level is given.";

function inGeneral(rubric: Rubric, word: string): Block[] {
  const names = rubric.levels.map(({ name }) => name);
  const level = rubric.levels.find(({ name }) => name === word);
  const described = indicatorsOf(rubric).filter(({ descriptors }) => descriptors.some((each) => each.level === word)).length;
  return [
    paragraph({ strong: word }, ` · a level of ${rubric.title}`),
    paragraph(`The levels, lowest first: ${listed(names)}.`),
    ...(level?.buildsOn === undefined ? [] : [paragraph(`${word} presupposes ${level.buildsOn}.`)]),
    ...(level?.heading === undefined ? [] : [paragraph(`Printed as “${level.heading}”.`)]),
    paragraph(`Described for ${counted(described, "indicator")}.`),
  ];
}
