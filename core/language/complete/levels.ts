import { descriptorOf, type Indicator, indicatorsOf, type Rubric } from "../../rubric/rubric.ts";
import { type Prose, paragraph, quote } from "../prose.ts";
import type { Offer, Offers } from "./suggestion.ts";

/** The levels, lowest first, each with what it looks like for the indicator; then the words that stand in place of one. */
export const levels: Offers = ({ asked: { analysis }, path }) => {
  const { rubric } = analysis;
  return rubric === undefined
    ? []
    : levelOffers(
        rubric,
        indicatorsOf(rubric).find(({ name }) => name === path[1]),
      );
};

function levelOffers(rubric: Rubric, indicator: Indicator | undefined): Offer[] {
  const own = rubric.levels.map(({ name, buildsOn }): Offer => {
    const documentation = () => descriptorProse(indicator, name, buildsOn);
    return { word: name, kind: "level", ...(buildsOn !== undefined && { labelDetail: `builds on ${buildsOn}` }), documentation };
  });
  const unrated = rubric.unrated.map((word): Offer => ({ word, kind: "word", labelDetail: "in place of a level" }));
  return [...own, ...unrated];
}

function descriptorProse(indicator: Indicator | undefined, level: string, buildsOn: string | undefined): Prose {
  const text = indicator && descriptorOf(indicator, level)?.text;
  if (text === undefined) return [];
  return [...(buildsOn === undefined ? [] : [paragraph({ soft: `Everything that ${buildsOn} asks for, and:` })]), quote(text)];
}

/** In a rubric's own file: the names of its levels. */
export const levelNames: Offers = ({ asked: { analysis }, place }) => {
  const names = analysis.rubric?.levels.map(({ name }) => name) ?? [];
  const free = place.kind === "key" && !place.colon ? names.filter((name) => !place.taken.includes(name)) : names;
  return free.map((word): Offer => ({ word, kind: "level", ...(place.kind === "key" && { after: { kind: "text" } }) }));
};
