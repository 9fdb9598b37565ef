import { toEdits } from "../../corrections/toEdits.ts";
import { firstOutOfOrder, sorting } from "../../rules/facts/order.ts";
import { type Action, type ActionSource, later } from "./action.ts";

/** Puts the indicators in the rubric's order, whole blocks with their comments; nothing where they are. */
export const sortRatings: ActionSource = {
  kinds: ["source.sort.rubric"],
  *offer({ analysis: { document, shape, assessment, rubric } }): Iterable<Action> {
    if (rubric === undefined || assessment === undefined || assessment.incomplete) return;
    if (firstOutOfOrder(assessment, rubric) === undefined) return;
    const change = sorting(document, rubric);
    if (change === undefined) return;
    yield later({ title: "Put indicators in rubric order", kind: "source.sort.rubric" }, () =>
      toEdits(document, shape.schema, change),
    );
  },
};
