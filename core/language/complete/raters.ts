import type { Offers } from "./suggestion.ts";

/** The review's raters, with their roles; as names, those that have none yet. */
export const raters: Offers = ({ asked: { analysis }, place }) => {
  const all = [...(analysis.assessment?.review.raters ?? [])];
  const free = all.filter(([id]) => !place.taken.includes(id));
  return free.map(([id, role]) => ({
    word: id,
    kind: "rater",
    ...(role !== undefined && { labelDetail: role }),
    ...(place.kind === "key" && { after: { kind: "word" } as const }),
  }));
};

/** Raters that have not signed. */
export const unsigned: Offers = (question) => {
  const signed = new Set(question.asked.analysis.assessment?.signoff.map(({ rater }) => rater));
  const all = raters(question);
  return [...all.filter(({ word }) => !signed.has(word)), ...all.filter(({ word }) => signed.has(word))];
};
