import { type Field, use } from "./field.ts";

/** What the fields of the settings name. */
export const settingsFields: Field = {
  fields: {
    rules: { each: { key: ([, id]) => use({ kind: "rule", id: String(id) }) } },
    rubrics: { each: { text: (written) => use({ kind: "file", written }) } },
  },
};
