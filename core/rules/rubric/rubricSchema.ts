import type { Report, RubricContext, Rule } from "../rule.ts";
import { shapeReport } from "../shape/sentences.ts";
import { EXAMPLE_RUBRIC } from "./exampleRubric.ts";

export const rubricSchema: Rule<RubricContext> = {
  id: "rubric-schema",
  severity: "error",
  title: "A rubric's field is missing, unknown, or holds something else than it should.",
  explanation:
    "The [file format](../format.md) says which fields a rubric has and what each holds. While a rubric has an error, assessments go " +
    "by its last sound version where there is one.",
  examples: [
    { text: EXAMPLE_RUBRIC.replace("title: Sample\n", ""), says: ["A rubric needs 'title'."] },
    { text: EXAMPLE_RUBRIC.replace("1.0.0", "1.0"), says: ["'version' should look like 1.0.0."] },
    {
      text: EXAMPLE_RUBRIC.replace("unrated:", "unratd:"),
      says: ["'unratd' is not a field of a rubric. Did you mean 'unrated'?"],
    },
    { text: EXAMPLE_RUBRIC, says: [] },
  ],
  *check(context) {
    const { document, schema } = context;
    if (document.sections.length === 0) {
      if (document.problems.length === 0) yield emptyFile;
      return;
    }
    for (const mistake of context.content.mistakes) yield shapeReport(mistake, schema, "a rubric");
  },
};

const emptyFile: Report = {
  message: "This file is empty; a rubric needs 'id', 'version', 'title', 'levels' and 'domains'.",
  at: { start: 0, end: 0 },
};
