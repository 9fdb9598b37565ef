import type { Analysis } from "../analyse.ts";

/** In a sentence, why there is no summary of a file; undefined where there is one. */
export function whyNoSummary({ assessment, rubric, document }: Analysis): string | undefined {
  if (document.unread) return document.problems[0]?.message ?? "This file cannot be read.";
  if (assessment === undefined) return "This file is no assessment.";
  if (rubric !== undefined) return undefined;
  return assessment.rubric === undefined
    ? "The file does not say which rubric it goes by."
    : `Its rubric '${assessment.rubric}' is not known here.`;
}
