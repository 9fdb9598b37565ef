import { type Analysis, analyse, type Source } from "../../analyse.ts";
import { readAssessment } from "../../read.ts";
import { referenceTo } from "../../rubric/rubric.ts";
import { whyNoSummary } from "../noSummary.ts";
import type { Unreadable } from "./contents.ts";
import { type Located, type PortfolioReview, type PortfolioRubric, portfolioReviewOf, portfolioRubricOf } from "./review.ts";

/** What a file holds for the grid of all districts. One rater's own file is no district's result. */
export type PortfolioFile =
  | { readonly kind: "review"; readonly review: PortfolioReview; readonly rubric: PortfolioRubric }
  | { readonly kind: "unreadable"; readonly file: Unreadable }
  | { readonly kind: "nothing" };

/** Of a file that is not open. It is read, and not judged: of hundreds of files that takes most of the time. */
export function portfolioFileOf(uri: string, source: Source): PortfolioFile {
  const { text, badByte, path, workspace, formats } = source;
  const assessment = badByte === undefined ? readAssessment(text, path, workspace, formats) : null;
  const rubric = assessment && workspace.rubrics(path).find((each) => referenceTo(each) === assessment.rubric);
  if (assessment === null || rubric === null || rubric === undefined) return portfolioFileIn({ uri, path }, analyse(source));
  if (assessment.review.rater !== undefined) return { kind: "nothing" };
  return { kind: "review", review: portfolioReviewOf({ uri, path }, assessment, rubric), rubric: portfolioRubricOf(rubric) };
}

/** The same of a file that was analysed already. */
export function portfolioFileIn({ uri, path }: Located, analysis: Analysis): PortfolioFile {
  const { assessment, rubric } = analysis;
  if (assessment?.review.rater !== undefined) return { kind: "nothing" };
  const why = whyNoSummary(analysis);
  if (why !== undefined || assessment === undefined || rubric === undefined) {
    return { kind: "unreadable", file: { uri, path, why: why ?? "" } };
  }
  return { kind: "review", review: portfolioReviewOf({ uri, path }, assessment, rubric), rubric: portfolioRubricOf(rubric) };
}
