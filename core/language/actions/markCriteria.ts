import { target } from "../../corrections/target.ts";
import { toEdits } from "../../corrections/toEdits.ts";
import { CRITERION_STATES } from "../../rubric/deriveSchema.ts";
import { criteriaOf } from "../../rubric/rubric.ts";
import type { Json } from "../../shape/schema.ts";
import { type Action, type ActionSource, unlessEmpty } from "./action.ts";
import { isInBrackets, isOnLinesOf, pathHere, ratingHere } from "./here.ts";
import { joined } from "./joined.ts";

/** Says how far the criterion on this line is met. */
export const markCriterion: ActionSource = {
  kinds: ["refactor.rewrite"],
  *offer(place): Iterable<Action> {
    const { document, shape } = place.analysis;
    const here = ratingHere(place);
    const at = pathHere(place);
    const [, , field, id] = at;
    if (here === undefined || field !== "criteria" || typeof id !== "string" || at.length !== 4) return;
    if (!criteriaOf(here.indicator).some((each) => each.id === id) || !isOnLinesOf(place, at)) return;
    const { node } = target(document, at) ?? {};
    if (node !== undefined && node.kind !== "text") return;
    for (const state of CRITERION_STATES) {
      if (state === here.rating.criteria.get(id)) continue;
      const edits = toEdits(document, shape.schema, { kind: "set", at, value: state });
      yield* unlessEmpty({ title: `Mark as ${state}`, kind: "refactor.rewrite", edits });
    }
  },
};

/** Adds every criterion of the indicator that the rating has not yet, unmarked. */
export const addCriteria: ActionSource = {
  kinds: ["refactor.rewrite"],
  *offer(place): Iterable<Action> {
    const { document, shape } = place.analysis;
    const here = ratingHere(place);
    if (here === undefined) return;
    const to = [...here.path, "criteria"];
    if (!isOnLinesOf(place, here.path, "key") && !isOnLinesOf(place, to)) return;
    const { node } = target(document, to) ?? {};
    if ((node !== undefined && node.kind !== "map") || isInBrackets(document, [...to, ""])) return;
    const stands = new Set(node?.entries.map(({ name }) => name));
    const left = criteriaOf(here.indicator).filter(({ id }) => !stands.has(id));
    if (left.length === 0) return;
    const unmarked = Object.fromEntries(left.map(({ id }): [string, Json] => [id, null]));
    const edits =
      node === undefined
        ? toEdits(document, shape.schema, { kind: "add-field", to: here.path, name: "criteria", value: unmarked })
        : joined(left.flatMap(({ id }) => toEdits(document, shape.schema, { kind: "add-field", to, name: id, value: null })));
    const others = left.length === 1 ? "other criterion" : `${left.length} other criteria`;
    const title = stands.size === 0 ? `Add ${allOf(left.length)} to mark` : `Add the ${others} to mark`;
    yield* unlessEmpty({ title, kind: "refactor.rewrite", edits });
  },
};

function allOf(count: number): string {
  return count === 1 ? "the criterion" : `all ${count} criteria`;
}
