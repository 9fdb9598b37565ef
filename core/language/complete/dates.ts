import { shownDate } from "../../text/shownDate.ts";
import type { Offer, Offers } from "./suggestion.ts";

/** Today, where the host says which day it is, and the day the review closed. */
export const dates: Offers = ({ asked: { analysis }, asking, path }) => {
  const review = path[0] === "review" ? undefined : analysis.assessment?.review.date;
  const day = (word: string | undefined, what: string): Offer[] =>
    word === undefined ? [] : [{ word, kind: "date", labelDetail: `${what}, ${shownDate(word)}` }];
  return [...day(asking.today, "today"), ...(review === asking.today ? [] : day(review, "the day the review closed"))];
};
