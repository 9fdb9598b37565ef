import type { Analysis } from "../analyse.ts";
import type { Entry } from "../document/tree.ts";
import { suppressionsOf } from "../suppression.ts";
import { type Named, type Occurrence, same } from "./named.ts";
import { knownIn } from "./names/known.ts";
import { moved, namesIn } from "./names/namesIn.ts";
import { type PlacedPart, partsOf } from "./names/parts.ts";

const ofAnalysis = new WeakMap<Analysis, readonly Occurrence[]>();

/**
 * Everything that a file names, in the order of the text: what has a definition somewhere, so not its fields and words.
 * What an entry names is kept with the entry, which a later version of the file has again if it did not change.
 */
export function occurrences(analysis: Analysis): readonly Occurrence[] {
  const known = ofAnalysis.get(analysis);
  if (known !== undefined) return known;
  const conditions = conditionsOf(analysis);
  const named = [...partsOf(analysis)].flatMap((placed) => inPart(analysis, placed, conditions));
  const rules = rulesOf(analysis);
  const all = rules.length === 0 ? named : [...named, ...rules].sort((a, b) => a.start - b.start);
  ofAnalysis.set(analysis, all);
  return all;
}

/** Where a file names this one thing. */
export function occurrencesOf(named: Named, analysis: Analysis): readonly Occurrence[] {
  return occurrences(analysis).filter((each) => same(each.named, named));
}

/** The rules that comments name. */
function rulesOf({ document }: Analysis): Occurrence[] {
  const rules = suppressionsOf(document).flatMap((suppression) => suppression.rules);
  return rules.map(({ id, start, end }) => ({ start, end, named: { kind: "rule", id }, role: "use" }));
}

/** What an entry names under given conditions, where it begins at `base`. */
interface Kept {
  readonly shape: Analysis["shape"];
  readonly under: string;
  readonly base: number;
  readonly found: readonly Occurrence[];
}

const kept = new WeakMap<Entry, Kept>();

function inPart(analysis: Analysis, { part, base }: PlacedPart, conditions: string): readonly Occurrence[] {
  const { shape } = analysis;
  const under = `${part.path.join("\n")}\n\n${conditions}`;
  const before = kept.get(part.entry);
  const fits = before !== undefined && before.shape === shape && before.under === under;
  if (fits && before.base === base) return before.found;
  const found = fits
    ? before.found.map((each) => moved(each, base - before.base))
    : namesIn(analysis, part).map((each) => moved(each, base));
  kept.set(part.entry, { shape, under, base, found });
  return found;
}

/** All that decides what an entry's words name, other than the entry and its shape. */
function conditionsOf(analysis: Analysis): string {
  const { evidence, raters, reference } = knownIn(analysis);
  return JSON.stringify([[...evidence], [...raters], reference]);
}
