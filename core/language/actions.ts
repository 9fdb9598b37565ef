import type { Finding } from "../finding.ts";
import type { Span } from "../text/span.ts";
import type { Action, ActionKind, ActionSource, Place } from "./actions/action.ts";
import { addMissing } from "./actions/addMissing.ts";
import { correctAlike } from "./actions/correctAlike.ts";
import { corrections } from "./actions/corrections.ts";
import { extractEvidence } from "./actions/extractEvidence.ts";
import { fixAll } from "./actions/fixAll.ts";
import { addCriteria, markCriterion } from "./actions/markCriteria.ts";
import { changeLevel, chooseLevel } from "./actions/setLevel.ts";
import { silence } from "./actions/silence.ts";
import { sortRatings } from "./actions/sortRatings.ts";
import { textBlock } from "./actions/textBlock.ts";
import type { Asked } from "./asked.ts";

export { type Action, type ActionKind, KINDS } from "./actions/action.ts";

/** More findings than this are no place to settle them one by one: a whole file was selected. */
const MOST_FINDINGS = 100;

/** In the order in which they are offered. */
const SOURCES: readonly ActionSource[] = [
  chooseLevel,
  corrections,
  correctAlike,
  extractEvidence,
  changeLevel,
  markCriterion,
  addCriteria,
  textBlock,
  addMissing,
  fixAll,
  sortRatings,
  silence,
];

export interface ActionsAsked {
  /** The kinds that are wanted, each with those below it; all where none is named. */
  readonly only?: readonly string[] | undefined;
  /** Findings that are asked about though the span does not touch them: others on its line. */
  readonly also?: readonly Finding[];
  readonly again?: Place["again"];
}

/** What can be done at a place, or to the whole file from there. `span` is of no length where there is only a cursor. */
export function actions(asked: Asked, span: Span, { only, also = [], again }: ActionsAsked = {}): Action[] {
  const { analysis } = asked;
  const touched = analysis.findings.filter((finding) => touches(finding, span) || also.includes(finding));
  const place: Place = { asked, analysis, span, findings: touched.slice(0, MOST_FINDINGS), again };
  const wanted = (kind: ActionKind) => isWanted(kind, only);
  const found: Action[] = [];
  for (const source of SOURCES) {
    if (!source.kinds.some(wanted) || (analysis.document.unread && source.ofUnread !== true)) continue;
    for (const action of source.offer(place)) if (wanted(action.kind)) found.push(action);
  }
  return found;
}

/** Ends count: a cursor right behind a word touches it. */
function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function isWanted(kind: ActionKind, only: readonly string[] | undefined): boolean {
  if (only === undefined || only.length === 0) return true;
  return only.some((each) => each === "" || kind === each || kind.startsWith(`${each}.`));
}
