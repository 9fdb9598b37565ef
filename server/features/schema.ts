import { deriveSchema } from "../../core/rubric/deriveSchema.ts";
import { onOwnRequest } from "../feature.ts";
import { surveyed } from "../workspace/survey.ts";

/** The schema of assessments by the rubric that a file names, or holds. */
export const schema = onOwnRequest("rubric/schema", async ({ uri }, { session }) => {
  const rubric = (await surveyed(session, uri))?.analysis.rubric;
  return rubric === undefined ? null : deriveSchema(rubric);
});
