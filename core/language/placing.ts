import type { Analysis } from "../analyse.ts";
import { indicatorsInScope } from "../assessment/scope.ts";
import { toEdits } from "../corrections/toEdits.ts";
import { find } from "../document/locate.ts";
import { indicatorsOf } from "../rubric/rubric.ts";
import { areBlocks, rubricOrder } from "../rules/facts/ratings.ts";
import { lineEndAt } from "../text/lines.ts";
import type { TextEdit } from "../text/span.ts";
import { ratingHere } from "./actions/here.ts";
import { levelEdits } from "./actions/setLevel.ts";
import type { Asked } from "./asked.ts";

/** What to do to the text, and where the cursor belongs afterwards: an offset of the text that the edits leave. */
export interface Placing {
  readonly edits: readonly TextEdit[];
  readonly cursor: number;
}

/**
 * Why there is no such place: the rubric has no such indicator or word; the review does not cover it; the file is written in
 * a way, or has a mistake, that leaves it open where the edit would go.
 */
export type NoPlace = "unknown" | "out of scope" | "unclear";

/** The way to an indicator's rating: to its name, or, where it has no level yet, to where the level is written. */
export function placeOf({ analysis }: Asked, indicator: string): Placing | NoPlace {
  const { document, rubric } = analysis;
  if (rubric === undefined || !indicatorsOf(rubric).some(({ name }) => name === indicator)) return "unknown";
  const rating = find(document, ["ratings", indicator]);
  if (rating?.depth !== 2 || rating.entry === undefined) return added(analysis, indicator, null);
  const level = find(document, ["ratings", indicator, "level"]);
  const isEmpty = level?.depth === 3 && level.node === undefined && level.entry !== undefined;
  if (!isEmpty) return { edits: [], cursor: rating.base + rating.entry.key.start };
  const colon = document.text.slice(0, level.base + level.entry.end).trimEnd().length;
  const end = lineEndAt(document.text, colon);
  // Before a comment, so that what is typed does not become part of it.
  return { edits: [], cursor: document.text.slice(colon, end).trim() === "" ? end : colon };
}

/** The same, with a level, or a word for having none, written there. */
export function placeWithLevel(asked: Asked, indicator: string, word: string): Placing | NoPlace {
  const { analysis } = asked;
  const { document, rubric } = analysis;
  const words = [...(rubric?.levels.map(({ name }) => name) ?? []), ...(rubric?.unrated ?? [])];
  const there = placeOf(asked, indicator);
  if (!words.includes(word)) return "unknown";
  if (typeof there === "string") return there;
  if (there.edits.length > 0) return added(analysis, indicator, word);
  const { base, entry } = find(document, ["ratings", indicator]) ?? {};
  const start = (base ?? 0) + (entry?.key.start ?? 0);
  const here = ratingHere({ asked, analysis, span: { start, end: start }, findings: [] });
  if (here === undefined) return "unclear";
  if (here.rating.level === word) return there;
  return placing(levelEdits(analysis, here, word));
}

/** A block of its own, where the rubric's order has it. */
function added({ document, shape, rubric, assessment }: Analysis, indicator: string, word: string | null): Placing | NoPlace {
  if (rubric === undefined || assessment === undefined) return "unknown";
  const inScope = indicatorsInScope(rubric, assessment.review.scope).some(({ name }) => name === indicator);
  if (!inScope) return "out of scope";
  // Where part of the file could not be read, it may stand there already.
  if (document.unread || document.broken.length > 0 || !areBlocks({ document })) return "unclear";
  const value = { level: word };
  const hasSection = document.sections.some(({ entry }) => entry.name === "ratings");
  return placing(
    hasSection
      ? toEdits(document, shape.schema, {
          kind: "add-in-order",
          to: ["ratings"],
          names: [indicator],
          value,
          order: rubricOrder(rubric),
        })
      : toEdits(document, shape.schema, { kind: "add-field", to: [], name: "ratings", value: { [indicator]: value } }),
  );
}

/** The cursor goes behind the last word that is written. */
function placing(edits: readonly TextEdit[]): Placing | NoPlace {
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  const last = sorted.at(-1);
  if (last === undefined) return "unclear";
  const shift = sorted.slice(0, -1).reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0);
  return { edits, cursor: last.start + shift + last.text.trimEnd().length };
}
