import type { Analysis } from "../../analyse.ts";
import { EVIDENCE_ID_PATTERN } from "../../rubric/deriveSchema.ts";
import { criteriaOf, indicatorsOf, type Rubric } from "../../rubric/rubric.ts";
import { fold } from "../../text/folding.ts";
import { UNSEEN } from "../../text/unseen.ts";
import type { Named } from "../named.ts";
import { same } from "../named.ts";
import { type Known, knownIn } from "../names/known.ts";
import { namesIn } from "../names/namesIn.ts";
import { partsOf } from "../names/parts.ts";

const EVIDENCE_ID = new RegExp(EVIDENCE_ID_PATTERN);
/** What is seen to be a rater's id where prose about raters mentions it. */
const RATER_ID = /^[A-Z][A-Z0-9]{1,3}$/;
const CRITERION_ID = /^(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*$/;

/** Why a thing of this file may not have that name, in one sentence; undefined where it may. */
export function objection(analysis: Analysis, named: Named, to: string): string | undefined {
  if (to === "") return "The new name is empty.";
  if (/[\r\n]/.test(to) || to.search(UNSEEN) >= 0) return "The new name has a character in it that cannot be seen.";
  switch (named.kind) {
    case "evidence":
      return toEvidence(analysis, to);
    case "rater":
      return toRater(analysis, to);
    default:
      return analysis.rubric && toRubricName(analysis.rubric, named, to);
  }
}

function toEvidence(analysis: Analysis, to: string): string | undefined {
  const { evidence, raters } = knownIn(analysis);
  if (!EVIDENCE_ID.test(to)) return "An id of evidence is one to three capital letters and a number, such as D1.";
  if (evidence.has(to)) return `${to} is listed under evidence already.`;
  if (raters.has(to)) return `${to} is a rater's id.`;
  const known = { ...knownIn(analysis), evidence: new Set([...evidence, to]) };
  return names(analysis, { kind: "evidence", id: to }, known)
    ? `${to} stands in this file already, and would then mean this piece of evidence.`
    : undefined;
}

function toRater(analysis: Analysis, to: string): string | undefined {
  const { raters } = knownIn(analysis);
  if (EVIDENCE_ID.test(to)) return `${to} would be read as the id of evidence.`;
  if (!RATER_ID.test(to)) return "A rater's id is two to four capital letters, such as AB.";
  if (raters.has(to)) return `${to} is listed under review.raters already.`;
  const known = { ...knownIn(analysis), raters: new Set([...raters, to]) };
  return names(analysis, { kind: "rater", id: to }, known)
    ? `${to} stands in this file already, and would then mean this rater.`
    : undefined;
}

/** Whether anything in the file would name it, were that known. */
function names(analysis: Analysis, named: Named, known: Known): boolean {
  return [...partsOf(analysis)].some(({ part }) => namesIn(analysis, part, known).some((each) => same(each.named, named)));
}

function toRubricName(rubric: Rubric, named: Named, to: string): string | undefined {
  const is = (name: string) => fold(name) === fold(to);
  const indicators = indicatorsOf(rubric);
  switch (named.kind) {
    case "indicator":
    case "domain": {
      const others = indicators.filter(({ name }) => named.kind !== "indicator" || name !== named.indicator);
      const domains = rubric.domains.filter(({ name }) => named.kind !== "domain" || name !== named.domain);
      if (others.some(({ name }) => is(name))) return `'${to}' is the name of another indicator.`;
      if (domains.some(({ name }) => is(name))) return `'${to}' is the name of another domain.`;
      return others.some(({ formerly }) => formerly.some(is)) ? `'${to}' is the earlier name of another indicator.` : undefined;
    }
    case "level": {
      const others = rubric.levels.filter(({ name }) => name !== named.word);
      if (others.some(({ name, heading = name }) => is(name) || is(heading))) return `'${to}' is the name of another level.`;
      const words = rubric.unrated.filter((word) => word !== named.word);
      return words.some(is) ? `'${to}' says that there is no rating.` : undefined;
    }
    case "criterion": {
      if (!CRITERION_ID.test(to))
        return "A criterion's id is small letters with hyphens between the words, such as shared-goals.";
      const own = indicators.find(({ name }) => name === named.indicator);
      const taken = own && criteriaOf(own).some(({ id }) => id !== named.id && is(id));
      return taken === true ? `'${to}' is the id of another criterion of this indicator.` : undefined;
    }
    default:
      return undefined;
  }
}
