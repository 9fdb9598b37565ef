import { overviewOf } from "../../core/report/overview.ts";
import { onOwnRequest } from "../feature.ts";
import { surveyed } from "../workspace/survey.ts";

/** Where one review stands, for what is drawn beside its file. */
export const overview = onOwnRequest("rubric/overview", async ({ uri }, { session }) => {
  const found = await surveyed(session, uri);
  const of = found && overviewOf(found.analysis);
  return of === undefined ? null : { overview: of, version: session.documents.get(uri)?.text.version ?? null };
});
