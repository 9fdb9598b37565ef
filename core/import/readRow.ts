import { PRIORITIES } from "../rubric/deriveSchema.ts";
import type { Indicator, Rubric } from "../rubric/rubric.ts";
import type { Json, JsonObject } from "../shape/schema.ts";
import { fold } from "../text/folding.ts";
import type { SheetRow } from "./cells.ts";
import type { EvidenceList } from "./evidenceList.ts";
import type { Field, Headings } from "./headings.ts";
import { dateMeant, levelMeant, nameMeant, wordMeant } from "./meaning.ts";
import type { NotUnderstood, Taken } from "./report.ts";

/** What one row says of its indicator. */
export interface RowReading {
  readonly rating: JsonObject;
  /** The rater's id, where the row has one. */
  readonly rater: string | undefined;
  readonly taken: readonly Taken[];
  readonly notUnderstood: readonly NotUnderstood[];
}

/** Reads the row of an indicator. Every cell with something in it is in the rating, taken for something, or not understood. */
export function readRow(
  row: SheetRow,
  indicator: Indicator,
  rubric: Rubric,
  headings: Headings,
  evidence: EvidenceList,
): RowReading {
  const taken: Taken[] = [];
  const notUnderstood: NotUnderstood[] = [];
  const read = (field: Field, meaning: (written: string) => string | undefined, why = ""): string | undefined => {
    const column = headings.columns.get(field) ?? -1;
    const written = row.cells[column] ?? "";
    if (written === "") return undefined;
    const as = meaning(written);
    if (as === undefined) notUnderstood.push({ row: row.number, column: headings.nameOf(column), written, why });
    else if (fold(as) !== fold(written)) taken.push({ row: row.number, written, as });
    return as;
  };

  read("indicator", () => indicator.name);
  read("domain", (written) => (nameMeant(written, rubric) === indicator.domain ? indicator.domain : undefined), "not its domain");
  const level = read("level", (written) => levelMeant(written, rubric), "not a level");
  const rationale = read("rationale", asWritten);
  const cited = evidence.cite(row.raw[headings.columns.get("evidence") ?? -1] ?? "");
  read("evidence", cited.length > 0 ? asWritten : nothing, "names no evidence");
  const rater =
    level === undefined
      ? read("rater", nothing, "no level to go with it")
      : read("rater", raterMeant, "not a short id such as AB");
  const priority = read("priority", (written) => wordMeant(written, PRIORITIES), "not high, medium or low");
  const step = read("action", asWritten);
  const noStep = "no step to go with it";
  const owner = read("owner", step === undefined ? nothing : asWritten, noStep);
  const by = step === undefined ? read("by", nothing, noStep) : read("by", dateMeant, "not a date");
  const rating = {
    level: level ?? null,
    ...given({ rationale }),
    ...(cited.length > 0 && { evidence: cited }),
    ...(level !== undefined && rater !== undefined && { raters: { [rater]: level } }),
    ...given({ priority }),
    ...(step !== undefined && { actions: [{ do: step, ...given({ owner, by }) }] }),
  };
  return { rating, rater, taken, notUnderstood };
}

function asWritten(written: string): string {
  return written;
}

function nothing(): undefined {}

/** Names of people do not become ids: a file is read by many. */
function raterMeant(written: string): string | undefined {
  return /^\p{L}[\p{L}\p{N}]{0,7}$/u.test(written) ? written : undefined;
}

function given(fields: Readonly<Record<string, string | undefined>>): Record<string, Json> {
  return Object.fromEntries(Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined));
}
