import { type Indicator, indicatorsOf, type Rubric } from "../rubric/rubric.ts";
import type { JsonObject } from "../shape/schema.ts";
import { fold } from "../text/folding.ts";
import { assessmentText, type Occasion } from "../write/assessmentText.ts";
import type { SheetRow } from "./cells.ts";
import type { EvidenceList } from "./evidenceList.ts";
import type { Headings } from "./headings.ts";
import { readRow } from "./readRow.ts";
import type { ImportReport, NotUnderstood, Taken } from "./report.ts";
import { keptSentence, takenSentence } from "./sentences.ts";

/** What has been read of a sheet so far: the ratings, the comments around them, and what there is to report. */
export class Gathering {
  readonly #rubric: Rubric;
  readonly #headings: Headings;
  readonly #evidence: EvidenceList;
  readonly #ratings = new Map<string, JsonObject>();
  readonly #raters = new Set<string>();
  readonly #comments = { top: [] as string[], above: new Map<string, string[]>(), end: [] as string[] };
  readonly #taken: Taken[] = [];
  readonly #notUnderstood: NotUnderstood[] = [];
  /** How many cells were kept of each column that stands for no field. */
  readonly #others = new Map<number, number>();
  #rows = 0;

  constructor(rubric: Rubric, headings: Headings, evidence: EvidenceList) {
    this.#rubric = rubric;
    this.#headings = headings;
    this.#evidence = evidence;
  }

  /** A row that is not of the table. */
  title(row: SheetRow, why: string): void {
    this.#keep(wholeRow(row, why), this.#comments.top);
  }

  /** A row that only heads a domain. The file has its domains' names anyway, so only another spelling is kept. */
  domain({ number, cells }: SheetRow, name: string): void {
    this.#rows++;
    const written = cells.find((cell) => cell !== "") ?? "";
    if (fold(written) === fold(name)) return;
    const taken = { row: number, written, as: name };
    this.#taken.push(taken);
    this.#comments.end.push(takenSentence(taken));
  }

  /** The row of an indicator. A second one for the same indicator is kept beside the first. */
  rating(row: SheetRow, indicator: Indicator): void {
    this.#rows++;
    const comments = this.#commentsOn(indicator);
    if (this.#ratings.has(indicator.name)) {
      this.#keep(wholeRow(row, "a second row for this indicator"), comments);
      return;
    }
    const { rating, rater, taken, notUnderstood } = readRow(row, indicator, this.#rubric, this.#headings, this.#evidence);
    this.#ratings.set(indicator.name, rating);
    if (rater !== undefined) this.#raters.add(rater);
    this.#taken.push(...taken);
    comments.push(...taken.map(takenSentence));
    for (const each of notUnderstood) this.#keep(each, comments);
    this.#keepOtherColumns(row, comments);
  }

  /** A row of the table that names no indicator: kept beside the one it follows, or at the end. */
  unknown(row: SheetRow, why: string, near?: Indicator): void {
    this.#rows++;
    this.#keep(wholeRow(row, why), near === undefined ? this.#comments.end : this.#commentsOn(near));
  }

  /** The assessment file. */
  text(occasion: Occasion): string {
    const { row, cells } = this.#headings;
    const headings = row === undefined ? [] : [`row ${row}, headings: ${joined(cells)}`];
    const found = [...this.#raters].map((id): [string, string | null] => [id, null]);
    return assessmentText({
      rubric: this.#rubric,
      occasion: { ...occasion, raters: { ...Object.fromEntries(found), ...occasion.raters } },
      evidence: this.#evidence.entries(),
      indicators: indicatorsOf(this.#rubric),
      ratings: this.#ratings,
      comments: { ...this.#comments, top: [...this.#comments.top, ...headings] },
    });
  }

  report(): ImportReport {
    const levels = new Set(this.#rubric.levels.map(({ name }) => name));
    const words = [...this.#ratings.values()].flatMap(({ level }) => (typeof level === "string" ? [level] : []));
    const rated = words.filter((word) => levels.has(word)).length;
    const { row, columns, nameOf } = this.#headings;
    return {
      headingRow: row,
      columns: [...columns].map(([field, column]) => ({ heading: nameOf(column), field })),
      otherColumns: [...this.#others].map(([column, cells]) => ({ heading: nameOf(column), cells })),
      rows: this.#rows,
      rated,
      unrated: words.length - rated,
      evidence: Object.keys(this.#evidence.entries()).length,
      taken: this.#taken,
      notUnderstood: this.#notUnderstood,
    };
  }

  #commentsOn({ name }: Indicator): string[] {
    const known = this.#comments.above.get(name) ?? [];
    this.#comments.above.set(name, known);
    return known;
  }

  #keep(what: NotUnderstood, comments: string[]): void {
    this.#notUnderstood.push(what);
    comments.push(`not understood, ${keptSentence(what)}`);
  }

  #keepOtherColumns({ number, cells }: SheetRow, comments: string[]): void {
    const columns = new Set(this.#headings.columns.values());
    for (const [column, written] of cells.entries()) {
      if (written === "" || columns.has(column)) continue;
      this.#others.set(column, (this.#others.get(column) ?? 0) + 1);
      comments.push(`not understood, ${keptSentence({ row: number, column: this.#headings.nameOf(column), written })}`);
    }
  }
}

function wholeRow({ number, cells }: SheetRow, why: string): NotUnderstood {
  return { row: number, column: undefined, written: joined(cells), why };
}

function joined(cells: readonly string[]): string {
  return cells.filter((cell) => cell !== "").join(" | ");
}
