import { indicatorsOf } from "../../rubric/rubric.ts";
import { type Prose, paragraph, quote } from "../prose.ts";
import type { Offer, Offers } from "./suggestion.ts";

/** The indicator's criteria that are not marked yet, each with its level and sentence. */
export const criteria: Offers = ({ asked: { analysis }, place, path }) => {
  const { rubric } = analysis;
  const indicator = rubric && indicatorsOf(rubric).find(({ name }) => name === path[1]);
  if (indicator === undefined) return [];
  const taken = new Set(place.taken);
  return indicator.descriptors.flatMap(({ level, criteria: own }) =>
    own
      .filter(({ id }) => !taken.has(id))
      .map(({ id, text }): Offer => {
        const permits = indicator.optional.includes(id);
        const documentation = (): Prose => [
          paragraph({ strong: level }, permits ? ", permitted and not required" : ""),
          quote(text),
        ];
        return { word: id, kind: "criterion", labelDetail: `${level}: ${text}`, documentation, after: { kind: "word" } };
      }),
  );
};

/** In a rubric's own file: the ids of an indicator's criteria, to be listed as optional. */
export const ownCriteria: Offers = ({ asked: { analysis }, place, path }) => {
  const indicator = analysis.rubric && indicatorsOf(analysis.rubric).find(({ name }) => name === path[3]);
  const all = indicator?.descriptors.flatMap(({ level, criteria: own }) => own.map((each) => ({ ...each, level }))) ?? [];
  const free = all.filter(({ id }) => !place.taken.includes(id));
  return free.map(({ id, text, level }) => ({ word: id, kind: "criterion", labelDetail: `${level}: ${text}` }));
};
