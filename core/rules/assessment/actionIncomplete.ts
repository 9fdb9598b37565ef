import { valueAt } from "../../document/place.ts";
import { listed } from "../../text/sentence.ts";
import { addEmpty } from "../facts/addEmpty.ts";
import { fieldsItem } from "../facts/items.ts";
import type { AssessmentContext, Rule } from "../rule.ts";

const STEP = "ratings:\n  Unified Vision:\n    level: Developing\n    actions:\n      - do: Bring one vision to both boards\n";

export const actionIncomplete: Rule<AssessmentContext> = {
  id: "action-incomplete",
  severity: "warning",
  title: "A next step has no owner or no date.",
  explanation:
    "A step that nobody owns, or that is due on no day, is a wish. Name an office or a role under `owner`, not a person, and a date " +
    "under `by`.",
  examples: [
    { text: STEP, says: ["This step has no owner or date."] },
    { text: `${STEP}        owner: Superintendent's office\n`, says: ["This step has no date."] },
    { text: `${STEP}        by: 2026-02-01\n`, says: ["This step has no owner."] },
    { text: `${STEP}        owner: Superintendent's office\n        by: 2026-02-01\n`, says: [] },
  ],
  *check(context) {
    for (const { indicator, actions } of context.assessment.ratings) {
      for (const [index, action] of actions.entries()) {
        const missing = FIELDS.filter(({ field }) => action[field] === undefined);
        // A step that says nothing at all yet lacks more than that.
        if (missing.length === 0 || action.do === undefined) continue;
        const to = fieldsItem(context, ["ratings", indicator, "actions"], index);
        yield {
          message: `This step has no ${listed(
            missing.map(({ noun }) => noun),
            "or",
          )}.`,
          at: valueAt(...to, "do"),
          corrections: missing.flatMap(({ field }) => addEmpty(`Add '${field}'`, context, to, field)),
        };
      }
    }
  },
};

const FIELDS = [
  { field: "owner", noun: "owner" },
  { field: "by", noun: "date" },
] as const;
