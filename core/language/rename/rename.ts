import type { Analysis } from "../../analyse.ts";
import { toEdits } from "../../corrections/toEdits.ts";
import { pathAt } from "../../document/locate.ts";
import { indicatorsOf } from "../../rubric/rubric.ts";
import { fold } from "../../text/folding.ts";
import type { Span, TextEdit } from "../../text/span.ts";
import type { Named } from "../named.ts";
import { namedAt } from "../namedAt.ts";
import { occurrencesOf } from "../occurrences.ts";
import { usesIn } from "../uses.ts";
import { objection } from "./form.ts";
import { refusal, unsure } from "./refusal.ts";
import { renamed } from "./renamed.ts";

/** Why something is not renamed, in one sentence. */
export interface Refused {
  readonly refused: string;
}

/** A name that can be changed, where it stands. */
export interface Renamable extends Span {
  readonly named: Named;
  readonly now: string;
}

/** What a rename does. */
export interface Renaming {
  readonly named: Named;
  readonly to: string;
  /** In the file itself. */
  readonly edits: readonly TextEdit[];
  /** What it does beyond changing the name, in one sentence. */
  readonly also: string | undefined;
}

/** What can be renamed at the offset: evidence and raters of an assessment, and what a rubric defines; undefined where nothing is named. */
export function renamableAt(analysis: Analysis, offset: number): Renamable | Refused | undefined {
  const found = namedAt(analysis, offset);
  if (found === undefined) return undefined;
  const refused = refusal(analysis, found) ?? unsure(analysis);
  if (refused !== undefined) return { refused };
  const { start, end, named } = found;
  return { start, end, named: whole(named), now: nameOf(named) };
}

/** Renames what stands at the offset, in its file. What others say of it is for `renamedIn`. */
export function rename(analysis: Analysis, offset: number, name: string): Renaming | Refused | undefined {
  const found = renamableAt(analysis, offset);
  if (found === undefined || "refused" in found) return found;
  const { named, now } = found;
  const to = name.trim();
  if (to === now) return { named, to, edits: [], also: undefined };
  const refused = objection(analysis, named, to);
  if (refused !== undefined) return { refused };
  const kept = named.kind === "indicator" ? keptName(analysis, named, to) : [];
  const also =
    kept.length === 0
      ? undefined
      : `'${now}' is kept under 'formerly', so that files with the earlier name are still understood.`;
  return { named, to, edits: [...kept, ...renamedIn(analysis, named, to)], also };
}

/** The edits that rename something in a file that names it. */
export function renamedIn(analysis: Analysis, named: Named, to: string): TextEdit[] {
  return usesIn(named, analysis)
    .filter(({ role }) => role !== "mention" || named.kind !== "indicator")
    .map((occurrence) => renamed(analysis, occurrence, to));
}

function nameOf(named: Named): string {
  switch (named.kind) {
    case "indicator":
      return named.indicator;
    case "domain":
      return named.domain;
    case "level":
      return named.word;
    case "criterion":
    case "evidence":
    case "rater":
      return named.id;
    default:
      return "";
  }
}

/** A level's name is the same for every indicator. */
function whole(named: Named): Named {
  return named.kind === "level" ? { kind: "level", word: named.word } : named;
}

/** The edits that keep an indicator's name as an earlier one. One that comes back takes the other's place. */
function keptName(analysis: Analysis, named: Extract<Named, { kind: "indicator" }>, to: string): TextEdit[] {
  const { document, shape, rubric } = analysis;
  const definition = occurrencesOf(named, analysis).find(({ role }) => role === "definition");
  const own = rubric && indicatorsOf(rubric).find(({ name }) => name === named.indicator);
  if (definition === undefined || own === undefined || fold(named.indicator) === fold(to)) return [];
  const earlier = occurrencesOf(named, analysis).filter(({ role }) => role === "mention");
  const back = earlier.find(({ start, end }) => fold(document.text.slice(start, end)) === fold(to));
  if (back !== undefined) return [renamed(analysis, back, named.indicator)];
  if (own.formerly.some((name) => fold(name) === fold(named.indicator))) return [];
  const list = [...pathAt(document, definition.start), "formerly"];
  return toEdits(document, shape.schema, { kind: "add-item", to: list, value: named.indicator });
}
