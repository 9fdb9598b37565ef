import { type Change, type Correction, choice } from "../../corrections/change.ts";
import { keyAt, type Path, valueAt } from "../../document/place.ts";
import { shortened } from "../../text/sentence.ts";
import { fieldsItem } from "../facts/items.ts";
import type { AssessmentContext, Report, Rule } from "../rule.ts";

const MOST_CHOICES = 8;

export const unknownRater: Rule<AssessmentContext> = {
  id: "unknown-rater",
  severity: "error",
  title: "A rater's id is not listed.",
  explanation:
    "Whoever rates or signs stands under `review.raters`, with the role that a reader needs in order to weigh the word. Correct " +
    "the id, or add the rater there.",
  examples: [
    {
      text: "review:\n  date: 2025-10-16\n  raters:\n    AB: lead reviewer\nratings:\n  Unified Vision:\n    level: Developing\n    rationale: Two plans name different goals.\n    raters:\n      AB: Developing\n      ZZ: Developing\n",
      says: ["ZZ is not listed under review.raters."],
    },
    {
      text: "review:\n  date: 2025-10-16\n  rater: GH\nratings:\nsignoff:\n  - rater: KT\n    date: 2025-12-01\n",
      says: ["GH is not listed under review.raters.", "KT is not listed under review.raters."],
    },
    {
      text: "review:\n  date: 2025-10-16\n  raters:\n    AB: lead reviewer\nratings:\nsignoff:\n  - rater: AB\n    date: 2025-12-01\n",
      says: [],
    },
  ],
  *check(context) {
    const { review, ratings, signoff, incomplete } = context.assessment;
    if (incomplete) return;
    const known = (id: string | undefined): id is undefined => id === undefined || review.raters.has(id);
    if (!known(review.rater)) yield asValue(review.rater, ["review", "rater"], context);
    for (const { indicator, raters } of ratings) {
      for (const id of raters.keys()) if (!known(id)) yield asName(id, ["ratings", indicator, "raters", id], raters, context);
    }
    for (const [index, { rater }] of signoff.entries()) {
      if (!known(rater)) yield asValue(rater, [...fieldsItem(context, ["signoff"], index), "rater"], context);
    }
  },
};

function asValue(id: string, path: Path, context: AssessmentContext): Report {
  const instead = choices(context, (other) => ({ kind: "set", at: path, value: other }));
  return { message: message(id), at: valueAt(...path), corrections: [...instead, added(id, context)] };
}

function asName(id: string, path: Path, taken: ReadonlyMap<string, string>, context: AssessmentContext): Report {
  const instead = choices(context, (other) => ({ kind: "rename", at: path, to: other }), taken);
  return { message: message(id), at: keyAt(...path), corrections: [...instead, added(id, context)] };
}

const message = (id: string) => `${shortened(id, 40)} is not listed under review.raters.`;

function choices(
  { assessment }: AssessmentContext,
  change: (to: string) => Change,
  taken?: ReadonlyMap<string, string>,
): Correction[] {
  const free = [...assessment.review.raters.keys()].filter((id) => taken?.has(id) !== true);
  return free.slice(0, MOST_CHOICES).map((id) => choice(`Change to '${id}'`, change(id)));
}

function added(id: string, { content }: AssessmentContext): Correction {
  const review = content.value["review"];
  const listed = typeof review === "object" && review !== null && "raters" in review;
  return choice(
    `Add ${id} to the raters`,
    listed
      ? { kind: "add-field", to: ["review", "raters"], name: id, value: null }
      : { kind: "add-field", to: ["review"], name: "raters", value: { [id]: null } },
  );
}
