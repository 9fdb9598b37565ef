import { keyAt } from "../../document/place.ts";
import { counted } from "../../text/sentence.ts";
import { addBlocks, dropped, unwritten } from "../facts/absent.ts";
import type { AssessmentContext, Rule } from "../rule.ts";

export const missingIndicator: Rule<AssessmentContext> = {
  id: "missing-indicator",
  severity: { usual: "information", final: "error" },
  title: "Indicators in scope are not rated yet.",
  explanation:
    "A review says something of every indicator in its scope, even if only that there was not enough evidence. While one writes, " +
    "this counts what is left; a final review has nothing left. An indicator that the review does not look at belongs out of " +
    "`review.scope`.",
  examples: [
    {
      text: "review:\n  date: 2025-10-16\n  scope: [Unified Vision, Aligned Board Policy]\nratings:\n  Unified Vision:\n    level:\n",
      says: ["2 of 2 indicators in scope are not rated yet."],
    },
    {
      text:
        "review:\n  date: 2025-10-16\n  scope: [Board and Community Relationships]\nratings:\n" +
        "  Unified Vision:\n    level: Developing\n  Aligned Board Policy:\n    level: Not enough evidence\n",
      says: ["5 of 7 indicators in scope are not rated yet."],
    },
    {
      text: "review:\n  date: 2025-10-16\n  scope: [Unified Vision]\nratings:\n  Unified Vision:\n    level: Not enough evidence\n",
      says: [],
    },
  ],
  *check(context) {
    const { scope, isOn } = context;
    const { absent, empty } = unwritten(context);
    const told = new Set(isOn("dropped-indicator") ? dropped(context) : []);
    const names = absent.filter((name) => !told.has(name));
    const left = names.length + empty.length;
    if (left === 0) return;
    const besides = told.size === 0 ? "" : `, besides the ${told.size} rated last review`;
    const verb = left === 1 ? "is" : "are";
    yield {
      message: `${left} of ${counted(scope.length, "indicator")} in scope ${verb} not rated yet${besides}.`,
      at: keyAt("ratings"),
      corrections: addBlocks(
        names.length === 1 ? "Add the one that is absent" : `Add the ${names.length} that are absent`,
        names,
        context,
      ),
    };
  },
};
