import type { Analysis } from "../../analyse.ts";
import type { ProblemKind } from "../../document/problem.ts";
import type { RuleId } from "../../rules/ids.ts";
import type { Occurrence } from "../named.ts";
import { occurrencesOf } from "../occurrences.ts";

/** Why a thing of this kind has the name it has. */
export function refusal(analysis: Analysis, { named, role }: Occurrence): string | undefined {
  const inRubric = analysis.assessment === undefined && analysis.settings === undefined;
  const defined = () => occurrencesOf(named, analysis).some((each) => each.role === "definition");
  switch (named.kind) {
    case "evidence":
      return defined() ? undefined : `${named.id} is not listed under evidence.`;
    case "rater":
      return defined() ? undefined : `${named.id} is not listed under review.raters.`;
    case "indicator":
      if (!inRubric) return "Indicators are named by the rubric.";
      return role === "mention" ? "This is an earlier name; it stays as it was." : undefined;
    case "domain":
      return inRubric ? undefined : "Domains are named by the rubric.";
    case "level":
      return inRubric ? undefined : "Levels are named by the rubric.";
    case "criterion":
      return inRubric ? undefined : "Criteria are named by the rubric.";
    case "rubric":
      return "Assessments refer to the rubric by its id and version; change these by hand.";
    case "rule":
      return "The names of rules are fixed.";
    case "file":
      return "This is a path; rename the file itself.";
    case "key":
      return "The names of fields are fixed.";
    case "word":
      return "This is one of a few words that are fixed.";
  }
}

/** Problems and findings that say of some of a file that it was not read, or not as text. */
const UNREAD: ReadonlySet<ProblemKind | RuleId> = new Set([
  "cut-short",
  "several-documents",
  "duplicate-key",
  "text-cut-short",
  "comma-split",
] as const);

/** Where part of a file was not read, a name may stand there unseen. */
export function unsure({ document, findings }: Analysis): string | undefined {
  const { problems, broken, unread } = document;
  const some = unread || broken.length > 0 || problems.some((problem) => problem.unread === true || UNREAD.has(problem.kind));
  if (!some && !findings.some(({ rule }) => UNREAD.has(rule))) return undefined;
  return "Part of this file could not be read, and the name may stand there, too. Correct that first.";
}
