import { type Correction, choice } from "../../corrections/change.ts";
import { isObject, type Json } from "../../shape/schema.ts";
import type { AssessmentContext } from "../rule.ts";
import { guessesFor } from "../shape/didYouMean.ts";
import { mistakesFor, namesAndWords } from "../shape/mistakes.ts";
import { lastRatings } from "./previous.ts";
import { areBlocks, rubricOrder } from "./ratings.ts";

/** The indicators in scope that nothing has been written under `level` for, in rubric order. */
export interface Unwritten {
  /** No block in the ratings, and none under a name that may be a slip of theirs. */
  readonly absent: readonly string[];
  /** A block whose `level` is empty. */
  readonly empty: readonly string[];
}

/** What is looked at to tell what is absent. */
type Written = Pick<AssessmentContext, "content" | "rubric" | "assessment" | "scope">;

/** Nothing, where nothing may be concluded from what is absent. */
export function unwritten(context: Written): Unwritten {
  const ratings = context.content.value["ratings"];
  if (context.rubric === undefined || context.assessment.incomplete || !(isObject(ratings) || ratings === null)) {
    return { absent: [], empty: [] };
  }
  const slips = likelySlips(context);
  const at = (name: string): Json | undefined => (ratings === null ? undefined : ratings[name]);
  return {
    absent: context.scope.filter((name) => at(name) === undefined && !slips.has(name)),
    empty: context.scope.filter((name) => isEmpty(at(name))),
  };
}

/** Rated in the last review, in scope now, and without a block: left out along the way, unless nothing has been rated yet. */
export function dropped(context: AssessmentContext): string[] {
  if (context.assessment.ratings.length === 0 || context.previous === undefined) return [];
  const last = lastRatings(context);
  return unwritten(context).absent.filter((name) => last.get(name)?.level !== undefined);
}

/** Adds a block with an empty level for each of the names, as far as the file's form allows. */
export function addBlocks(
  title: string,
  names: readonly string[],
  context: Pick<AssessmentContext, "rubric" | "document">,
): Correction[] {
  const { rubric } = context;
  if (rubric === undefined || names.length === 0 || !areBlocks(context)) return [];
  const order = rubricOrder(rubric);
  return [choice(title, { kind: "add-in-order", to: ["ratings"], names, value: { level: null }, order })];
}

function isEmpty(rating: Json | undefined): boolean {
  return isObject(rating) && rating["level"] === null;
}

/** The indicators that the unknown names among the ratings look most like. */
function likelySlips(context: Written): Set<string> {
  const unknown = namesAndWords(mistakesFor(context, "unknown-indicator")).filter(({ kind }) => kind === "unknown-name");
  return new Set(unknown.flatMap((mistake) => guessesFor(mistake)[0]?.word ?? []));
}
