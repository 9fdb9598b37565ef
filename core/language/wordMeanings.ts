import type { Path } from "../document/place.ts";

/** What a word of a short list means in the field at a path; undefined for words of a rubric, which speak for themselves. */
export function meaningOf(path: Path, word: string): string | undefined {
  const field = path.findLast((step) => Object.hasOwn(MEANINGS, step));
  const meanings = MEANINGS[field ?? ""] ?? {};
  return Object.hasOwn(meanings, word) ? meanings[word] : undefined;
}

/** By the field that they stand in. */
const MEANINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  status: {
    draft: "Being written; what is missing is not held against it.",
    "in review": "Written, and being read by the reviewers.",
    "with district": "Sent to the district for corrections of fact.",
    final: "Signed and done; what is missing is an error.",
  },
  priority: {
    high: "Comes first; needs a next step.",
    medium: "Comes after what is high.",
    low: "Can wait.",
  },
  outcome: {
    open: "Not answered yet.",
    accepted: "The assessment is corrected.",
    declined: "The assessment stays as it is.",
  },
  criteria: {
    met: "The evidence shows all of it.",
    "partly met": "The evidence shows part of it.",
    "not met": "The evidence shows that it is not so.",
    "no evidence": "Nothing was seen either way.",
  },
  rules: {
    error: "Has to be put right.",
    warning: "Should be looked at.",
    information: "Good to know.",
    off: "Is not looked for.",
  },
};
