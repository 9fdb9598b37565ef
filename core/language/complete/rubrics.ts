import { referenceTo } from "../../rubric/rubric.ts";
import type { Offer, Offers } from "./suggestion.ts";

/** Every rubric the workspace knows, nearest first. */
export const rubrics: Offers = ({ asked: { workspace, path } }) => {
  const offers = workspace
    .rubrics(path)
    .map((rubric): Offer => ({ word: referenceTo(rubric), kind: "rubric", labelDetail: rubric.title }));
  return offers.filter(({ word }, index) => offers.findIndex((each) => each.word === word) === index);
};
