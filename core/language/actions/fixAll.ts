import { corrected, safeEdits } from "../../correct.ts";
import { type Action, type ActionSource, later } from "./action.ts";

/** Every safe correction of the file, until there are none left. */
export const fixAll: ActionSource = {
  kinds: ["source.fixAll.rubric"],
  *offer({ analysis, again }): Iterable<Action> {
    const first = analysis.findings.find((finding) => safeEdits(analysis, [finding]).count > 0);
    if (first === undefined) return;
    yield later({ title: "Make all safe corrections", kind: "source.fixAll.rubric" }, () =>
      again === undefined ? safeEdits(analysis).edits : corrected(analysis, again).edits,
    );
  },
};
