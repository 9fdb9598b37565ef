import { indicatorsOf, type Rubric } from "../rubric/rubric.ts";
import { isCalendarDate } from "../text/dates.ts";
import { fold } from "../text/folding.ts";
import { alike, certainly } from "../text/likeness.ts";

/** Longer cells are sentences, and no sentence is a slip of a name. */
const LONGEST_NAME = 150;
/**
 * A name is taken for an indicator's from this likeness on, and this far ahead of the next. Less than an editor's
 * certainty: people shorten names in tables, and whoever imports is told of every name that was taken so.
 */
const LIKELY = 0.75;
const AHEAD = 0.1;
/** "1.2 ", "Indicator 1.2: ", "B3. " */
const NUMBERED = /^(?:\p{L}+ )?[A-Z]?[0-9]+(?:\.[0-9]+)*[.:)]?(?: [-\u2013\u2014])? /u;

/** The known word that is written, but for capitals and the like, or that it can only be a slip of. */
export function wordMeant(written: string, known: readonly string[]): string | undefined {
  return written.length > LONGEST_NAME ? undefined : certainly(written, alike(written, known));
}

/** The indicator or domain that a cell names, by its present name or an earlier one, with or without a number before it. */
export function nameMeant(written: string, rubric: Rubric): string | undefined {
  const indicators = indicatorsOf(rubric);
  const names = [...indicators, ...rubric.domains].map(({ name }) => name);
  const named = (folded: string) =>
    names.find((name) => fold(name) === folded) ??
    indicators.find(({ formerly }) => formerly.some((name) => fold(name) === folded))?.name;
  const bare = written.replace(NUMBERED, "");
  return named(fold(written)) ?? named(fold(bare)) ?? likelyName(bare, names);
}

/** The one name that comes far nearer than any other. */
function likelyName(written: string, names: readonly string[]): string | undefined {
  if (written.length > LONGEST_NAME) return undefined;
  const [first, second] = alike(written, names);
  return first !== undefined && first.score >= LIKELY && first.score - (second?.score ?? 0) >= AHEAD ? first.word : undefined;
}

/**
 * The level, or the word for having none, that a cell gives: by its name, as printed, as a whole number counted from the
 * lowest, or as both ("2 - Proficient"). Nothing between two levels and nothing with a sign behind it is a level.
 */
export function levelMeant(written: string, rubric: Rubric): string | undefined {
  const names = rubric.levels.map(({ name }) => name);
  const printed = rubric.levels.find(({ heading }) => heading !== undefined && fold(heading) === fold(written));
  if (printed !== undefined) return printed.name;
  const number = /^([1-9][0-9]*)(?:\.0+)?$/.exec(written)?.[1];
  if (number !== undefined) return names[Number(number) - 1];
  const [, place, name] = /^([1-9][0-9]*) ?[-\u2013\u2014:.)=] ?(\D+)$/.exec(written) ?? [];
  if (place !== undefined && name !== undefined) {
    const named = levelMeant(name, rubric);
    return named === names[Number(place) - 1] ? named : undefined;
  }
  return /^[\p{L}\p{M}' \u2019-]*[\p{L}\p{M}]$/u.test(written) ? wordMeant(written, [...names, ...rubric.unrated]) : undefined;
}

/** The day that a cell gives, YYYY-MM-DD: written so, with a time of day behind it, or as month/day/year. */
export function dateMeant(written: string): string | undefined {
  const [, month = "", day = "", year = ""] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(written) ?? [];
  const date =
    year === "" ? written.replace(/[T ]00:00(:00(\.0+)?)?Z?$/, "") : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCalendarDate(date) ? date : undefined;
}
