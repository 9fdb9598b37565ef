import { type Changed, changeBetween, fits } from "../text/changed.ts";
import { type Invisible, invisibles } from "../text/invisible.ts";
import { occurrences } from "../text/occurrences.ts";

/** What is looked for in a file's text, whatever its form. Offsets are the file's. */
export interface Marks {
  readonly unseen: readonly Invisible[];
  /** Where a line may begin one side of a merge conflict. */
  readonly conflicts: readonly number[];
  /** Where `rubric-ignore:` stands, in comments or not. */
  readonly suppressions: readonly number[];
  /** Whether lines end at line feeds. In a file without any, lone carriage returns end them. */
  readonly lineFeeds: boolean;
}

/** The marks of a text, and how it differs from the earlier one, where lines end as they did in that one. */
export function marksOf(
  text: string,
  earlier?: { readonly text: string; readonly made: { readonly marks: Marks } },
  changed?: Changed,
): { readonly marks: Marks; readonly change?: Changed } {
  const lineFeeds = text.includes("\n");
  if (earlier === undefined || !lineFeeds || !earlier.made.marks.lineFeeds) return { marks: found(text, lineFeeds) };
  const { text: before, made } = earlier;
  const change = changed !== undefined && fits(changed, before, text) ? changed : changeBetween(before, text);
  return { marks: found(text, lineFeeds, { marks: made.marks, change }), change };
}

function found(text: string, lineFeeds: boolean, earlier?: { readonly marks: Marks; readonly change: Changed }): Marks {
  const of = <T>(each: (marks: Marks) => readonly T[]) => earlier && { found: each(earlier.marks), changed: earlier.change };
  return {
    unseen: invisibles(
      text,
      of(({ unseen }) => unseen),
    ),
    conflicts: occurrences(
      "<<<<<<< ",
      text,
      of(({ conflicts }) => conflicts),
    ),
    suppressions: occurrences(
      "rubric-ignore:",
      text,
      of(({ suppressions }) => suppressions),
    ),
    lineFeeds,
  };
}
