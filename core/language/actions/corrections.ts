import type { Correction } from "../../corrections/change.ts";
import { toEdits } from "../../corrections/toEdits.ts";
import type { Finding } from "../../finding.ts";
import type { RuleId } from "../../rules/ids.ts";
import type { Action, ActionSource } from "./action.ts";

/** Where a first choice, if it is the only one or the message asks for it, is what was meant. Nothing that judges is here. */
const SLIPS: ReadonlySet<RuleId> = new Set([
  "yaml-syntax",
  "text-cut-short",
  "comma-split",
  "unknown-suppression",
  "schema",
  "unknown-indicator",
  "renamed-indicator",
  "unknown-level",
  "unknown-criterion",
  "uncited-in-text",
  "rubric-schema",
  "rubric-names-nothing",
  "settings",
]);

/** What findings offer to correct themselves. One edit that settles several findings is offered once. */
export const corrections: ActionSource = {
  kinds: ["quickfix"],
  ofUnread: true,
  *offer({ analysis: { document, shape }, findings }) {
    const offered = new Map<string, Action & { readonly findings: readonly Finding[] }>();
    for (const finding of findings) {
      for (const correction of finding.corrections) {
        const edits = toEdits(document, shape.schema, correction.change);
        if (edits.length === 0) continue;
        const same = JSON.stringify(edits);
        const before = offered.get(same);
        const preferred = before?.preferred === true || isBest(correction, finding);
        offered.set(same, {
          title: before?.title ?? correction.title,
          kind: "quickfix",
          findings: [...(before?.findings ?? []), finding],
          ...(preferred && { preferred }),
          edits,
        });
      }
    }
    yield* offered.values();
  },
};

/** The safe one; without one, the first where nothing else can well have been meant. */
function isBest(correction: Correction, { rule, message, corrections: all }: Finding): boolean {
  const safe = all.find((each) => each.safe);
  if (safe !== undefined) return correction === safe;
  const asked = /Did you mean '(.*)'\?$/.exec(message)?.[1];
  const isAsked = asked !== undefined && correction.title === `Change to '${asked}'`;
  return correction === all[0] && SLIPS.has(rule) && (all.length === 1 || isAsked);
}
