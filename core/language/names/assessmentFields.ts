import { definition, type Field, use } from "./field.ts";

const prose: Field = { prose: "about anything" };
const file: Field = { text: (written) => use({ kind: "file", written }) };
const rater: Field = { text: (id) => use({ kind: "rater", id }) };

/** A level given to the indicator that the path's second step names. */
const level: Field = { text: (word, [, indicator]) => use({ kind: "level", word, indicator: String(indicator) }) };

const rating: Field = {
  key: ([, indicator]) => use({ kind: "indicator", indicator: String(indicator) }),
  fields: {
    level,
    rationale: prose,
    evidence: { each: { text: (id) => use({ kind: "evidence", id }) } },
    criteria: {
      each: { key: ([, indicator, , id]) => use({ kind: "criterion", indicator: String(indicator), id: String(id) }) },
    },
    raters: { each: { ...level, key: ([, , , id]) => use({ kind: "rater", id: String(id) }) } },
    consensus: { prose: "about raters" },
    actions: { each: { fields: { do: prose, owner: prose } } },
  },
};

/** What an assessment's fields name. */
export const assessmentFields: Field = {
  fields: {
    rubric: { text: (reference) => use({ kind: "rubric", reference }) },
    review: {
      fields: {
        previous: file,
        raters: { each: { key: ([, , id]) => definition({ kind: "rater", id: String(id) }) } },
        scope: {
          each: {
            text: (name, _, { domains }) =>
              use(domains.has(name) ? { kind: "domain", domain: name } : { kind: "indicator", indicator: name }),
          },
        },
        rater,
      },
    },
    evidence: {
      each: {
        key: ([, id]) => definition({ kind: "evidence", id: String(id) }),
        fields: { title: prose, file, note: prose },
      },
    },
    ratings: { each: rating },
    responses: {
      each: { fields: { about: { text: (indicator) => use({ kind: "indicator", indicator }) }, says: prose, change: prose } },
    },
    signoff: { each: { fields: { rater } } },
  },
};
