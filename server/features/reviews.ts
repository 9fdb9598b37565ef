import type { ReviewListed } from "../../core/messages.ts";
import { onOwnRequest } from "../feature.ts";
import { survey } from "../workspace/survey.ts";

/** The reviews there are, for one who starts another. */
export const reviews = onOwnRequest("rubric/reviews", async (_, { session, token }) => {
  const found: ReviewListed[] = [];
  for await (const { uri, analysis } of survey(session, token)) {
    const { district, review, rubric } = analysis.assessment ?? {};
    if (district?.name === undefined || review === undefined || review.rater !== undefined) continue;
    found.push({ uri, district: { ...district, name: district.name }, date: review.date, status: review.status, rubric });
  }
  return found;
});
