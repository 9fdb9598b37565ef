import { definition, type Field, use } from "./field.ts";

/** Paths within an indicator: `domains`, domain, `indicators`, indicator, field, and what stands below it. */
const indicator: Field = {
  key: ([, , , name]) => definition({ kind: "indicator", indicator: String(name) }),
  fields: {
    descriptors: {
      each: {
        key: ([, , , name, , word]) => definition({ kind: "level", word: String(word), indicator: String(name) }),
        each: {
          key: ([, , , name, , , id]) => definition({ kind: "criterion", indicator: String(name), id: String(id) }),
        },
      },
    },
    optional: { each: { text: (id, [, , , name]) => use({ kind: "criterion", indicator: String(name), id }) } },
    errata: {
      each: {
        fields: { level: { text: (word, [, , , name]) => use({ kind: "level", word, indicator: String(name) }) } },
      },
    },
    formerly: {
      each: { text: (_, [, , , name]) => ({ named: { kind: "indicator", indicator: String(name) }, role: "mention" }) },
    },
  },
};

/** What a rubric's fields name. */
export const rubricFields: Field = {
  fields: {
    id: { text: (_id, _path, { reference }) => definition({ kind: "rubric", reference }) },
    levels: {
      each: {
        fields: {
          name: { text: (word) => definition({ kind: "level", word }) },
          "builds on": { text: (word) => use({ kind: "level", word }) },
        },
      },
    },
    unrated: { each: { text: (word) => definition({ kind: "level", word }) } },
    domains: {
      each: {
        key: ([, domain]) => definition({ kind: "domain", domain: String(domain) }),
        fields: { indicators: { each: indicator } },
      },
    },
  },
};
