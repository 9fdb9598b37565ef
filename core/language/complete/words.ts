import { type Prose, paragraph } from "../prose.ts";
import { meaningOf } from "../wordMeanings.ts";
import type { Offer, Offers } from "./suggestion.ts";

/** The words that the schema allows, in its order. */
export const words: Offers = ({ schema, path, place }) => {
  const allowed = (schema.enum ?? []).filter((word) => word !== null && !place.taken.includes(word));
  return allowed.flatMap((word): Offer[] => {
    if (word === null) return [];
    const meaning = meaningOf(path, word);
    const documentation = (): Prose => (meaning === undefined ? [] : [paragraph(meaning)]);
    return [{ word, kind: "word", ...(meaning !== undefined && { labelDetail: meaning, documentation }) }];
  });
};
