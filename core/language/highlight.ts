import type { Analysis } from "../analyse.ts";
import type { Occurrence } from "./named.ts";
import { namedAt } from "./namedAt.ts";
import { occurrences } from "./occurrences.ts";
import { covers } from "./uses.ts";

/**
 * Where else the file names what the offset names, its own place included. A level is the same word wherever it is given:
 * who looks at one wants to see which others have it.
 */
export function highlightsAt(analysis: Analysis, offset: number): readonly Occurrence[] {
  const named = namedAt(analysis, offset)?.named;
  if (named === undefined) return [];
  const asked = named.kind === "level" ? { kind: named.kind, word: named.word } : named;
  return occurrences(analysis).filter((each) => covers(asked, each.named));
}
