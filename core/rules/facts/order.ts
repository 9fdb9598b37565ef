import type { Assessment } from "../../assessment/assessment.ts";
import type { Change } from "../../corrections/change.ts";
import type { Document } from "../../document/document.ts";
import { indicatorsOf, type Rubric } from "../../rubric/rubric.ts";
import { areBlocks, rubricOrder } from "./ratings.ts";

/** The first indicator that the rubric has before one that stands above it; undefined where all are in the rubric's order. */
export function firstOutOfOrder({ ratings }: Assessment, rubric: Rubric): string | undefined {
  const ranks = new Map(indicatorsOf(rubric).map(({ name }, rank) => [name, rank]));
  let highest = -1;
  for (const { indicator } of ratings) {
    const rank = ranks.get(indicator) ?? highest;
    if (rank < highest) return indicator;
    highest = rank;
  }
  return undefined;
}

/** Puts the ratings in the rubric's order, as far as the file's form allows. */
export function sorting(document: Document, rubric: Rubric): Extract<Change, { kind: "sort" }> | undefined {
  return canSort(document) ? { kind: "sort", at: ["ratings"], order: rubricOrder(rubric) } : undefined;
}

/** Where an indicator is rated twice, moving blocks could change which one comes first and is read. */
function canSort(document: Document): boolean {
  const isTwice = document.problems.some(({ kind, section }) => kind === "duplicate-key" && section === "ratings");
  return areBlocks({ document }) && !isTwice;
}
