import type { Analysis } from "../analyse.ts";
import { locate, pathAt } from "../document/locate.ts";
import { wholeAt } from "../document/place.ts";
import type { Span } from "../text/span.ts";
import { pathFrom } from "../workspace.ts";
import type { Asked } from "./asked.ts";
import type { Named, Occurrence } from "./named.ts";
import { namedAt } from "./namedAt.ts";
import { occurrences, occurrencesOf } from "./occurrences.ts";
import { isShared, referenceOf } from "./uses.ts";

/** A definition where it stands: the name, and all that belongs to it. Offsets of its file. */
export interface Defined {
  readonly name: Span;
  readonly whole: Span;
}

/** Where a name leads. */
export type Target =
  | ({ readonly in: "this file" } & Defined)
  /** Into the file of the rubric with that `id@version`, to where it defines `named`: see `definedIn`. */
  | { readonly in: "rubric"; readonly reference: string; readonly named: Named }
  /** To another file, by its path from the root. */
  | { readonly in: "file"; readonly path: string };

/** What the offset names, and where that is defined; undefined where nothing is named, or nothing is known to define it. */
export function definitionAt(asked: Asked, offset: number): { readonly from: Occurrence; readonly to: Target } | undefined {
  const from = namedAt(asked.analysis, offset);
  const to = from && targetOf(asked, from.named);
  return from && to && { from, to };
}

function targetOf({ analysis, path, workspace }: Asked, named: Named): Target | undefined {
  if (named.kind === "file") {
    const target = pathFrom(path, named.written);
    return target === undefined || workspace.exists(target) === false ? undefined : { in: "file", path: target };
  }
  const own = definedIn(analysis, named);
  if (own !== undefined) return { in: "this file", ...own };
  const reference = analysis.assessment && isShared(named) ? referenceOf(analysis) : undefined;
  return reference === undefined ? undefined : { in: "rubric", reference, named };
}

/**
 * Where a file defines it. Of what has no definition of its own, the one that says most of it: for a word given to an
 * indicator that has no descriptor for it, the word's. A rubric as such begins at its id.
 */
export function definedIn(analysis: Analysis, named: Named): Defined | undefined {
  const found =
    occurrencesOf(named, analysis).find(({ role }) => role === "definition") ??
    (named.kind === "level" && named.indicator !== undefined ? definitionOfWord(analysis, named.word) : undefined);
  if (found === undefined) return undefined;
  const { start, end } = found;
  const whole = locate(analysis.document, wholeAt(...pathAt(analysis.document, start)));
  return { name: { start, end }, whole: whole.start <= start && end <= whole.end ? whole : { start, end } };
}

function definitionOfWord(analysis: Analysis, word: string): Occurrence | undefined {
  return occurrences(analysis).find(
    ({ named, role }) => role === "definition" && named.kind === "level" && named.word === word && named.indicator === undefined,
  );
}
