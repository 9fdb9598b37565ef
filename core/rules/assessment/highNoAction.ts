import { choice } from "../../corrections/change.ts";
import { valueAt } from "../../document/place.ts";
import type { AssessmentContext, Rule } from "../rule.ts";

const RATING = "ratings:\n  Unified Vision:\n    level: Developing\n    priority: high\n";

export const highNoAction: Rule<AssessmentContext> = {
  id: "high-no-action",
  severity: "information",
  title: "A high priority has no next step.",
  explanation:
    "A district that is told something is pressing will ask what to do first. Write one step under `actions`: what, who, by when.",
  examples: [
    { text: RATING, says: ["Priority is high, but there is no next step."] },
    {
      text: `${RATING}    actions:\n      - do: Bring one vision to both boards\n        owner: Superintendent's office\n        by: 2026-02-01\n`,
      says: [],
    },
    { text: RATING.replace("high", "medium"), says: [] },
  ],
  *check({ assessment }) {
    for (const { indicator, priority, actions } of assessment.ratings) {
      if (priority !== "high" || actions.length > 0) continue;
      const at = ["ratings", indicator];
      const step = { do: null, owner: null, by: null };
      yield {
        message: "Priority is high, but there is no next step.",
        at: valueAt(...at, "priority"),
        corrections: [choice("Add a next step", { kind: "add-item", to: [...at, "actions"], value: step })],
      };
    }
  },
};
