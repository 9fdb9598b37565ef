import { whyNoSummary } from "../../core/report/noSummary.ts";
import { onOwnRequest } from "../feature.ts";
import { summaryOf } from "../workspace/summaryOf.ts";
import { surveyed } from "../workspace/survey.ts";

/** One assessment's summary, for the page beside it. */
export const summary = onOwnRequest("rubric/summary", async ({ uri }, { session }) => {
  const found = await surveyed(session, uri);
  return found === undefined ? null : summaryOf(found);
});

export const whyNone = onOwnRequest("rubric/whyNoSummary", async ({ uri }, { session }) => {
  const found = await surveyed(session, uri);
  return found === undefined ? "This file is not there, or cannot be read." : (whyNoSummary(found.analysis) ?? null);
});
