import { indicatorDetails } from "../../core/language/indicatorDetails.ts";
import { onOwnRequest } from "../feature.ts";
import { surveyed } from "../workspace/survey.ts";

/** The levels of an indicator, for a person to choose from. */
export const indicator = onOwnRequest("rubric/indicator", async ({ uri, indicator: name }, { session }) => {
  const found = await surveyed(session, uri);
  return (found && indicatorDetails({ ...found, workspace: found.root }, name)) ?? null;
});
