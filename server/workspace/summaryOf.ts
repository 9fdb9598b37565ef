import { previousOf } from "../../core/language/asked.ts";
import { type Summary, summarise } from "../../core/report/summary.ts";
import type { Surveyed } from "./survey.ts";

/** The summary of an assessment; null where its rubric is not to be had, or the file is of another kind. */
export function summaryOf({ root, path, analysis }: Surveyed): Summary | null {
  const { assessment, rubric, findings, document } = analysis;
  if (assessment === undefined || rubric === undefined || document.unread) return null;
  return summarise({ assessment, rubric, previous: previousOf({ path, analysis, workspace: root }), findings });
}
