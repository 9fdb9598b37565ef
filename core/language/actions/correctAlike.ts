import { safeCorrectionOf, safeEdits } from "../../correct.ts";
import type { RuleId } from "../../rules/ids.ts";
import { type Action, type ActionSource, later } from "./action.ts";

/** What to call several findings of a rule that has safe corrections. */
const MANY: Readonly<Partial<Record<RuleId, string>>> = {
  "yaml-syntax": "slips of form",
  "invisible-character": "lines with characters that cannot be seen",
  "unknown-indicator": "misspelt names",
  "renamed-indicator": "earlier names",
  "unknown-level": "misspelt levels",
  "unknown-criterion": "misspelt criteria",
  schema: "fields like this one",
};

/** Every safe correction of a rule at once, where the file has more than one. */
export const correctAlike: ActionSource = {
  kinds: ["quickfix"],
  *offer({ analysis, findings }): Iterable<Action> {
    for (const rule of new Set(findings.filter(safeCorrectionOf).map((finding) => finding.rule))) {
      const alike = analysis.findings.filter((finding) => finding.rule === rule && safeCorrectionOf(finding) !== undefined);
      if (alike.length < 2) continue;
      const title = `Correct all ${alike.length} ${MANY[rule] ?? `findings of '${rule}'`}`;
      yield later(
        { title, kind: "quickfix", findings: alike.filter((each) => findings.includes(each)) },
        () => safeEdits(analysis, alike).edits,
      );
    }
  },
};
