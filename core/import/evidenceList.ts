import type { Rubric } from "../rubric/rubric.ts";
import type { Json, JsonObject } from "../shape/schema.ts";
import { fold, wordsOf } from "../text/folding.ts";
import { cellText } from "./cells.ts";

const ID = "(?:[A-Z]{1,3}[0-9]+|\\[[A-Z]{1,3}[0-9]+\\])";
const ONLY_IDS = new RegExp(`^${ID}(?:(?:, ?| ?[&/] ?| )${ID})*$`);
/** `D1, the rest` */
const IDS_FIRST = new RegExp(`^((?:${ID}, ?)+)(.+)$`);
/** `D1: the rest` */
const TITLED = new RegExp(`^(${ID}) ?[:\u2013\u2014-] (.+)$`);

/** The evidence that a sheet's cells name, each piece once: by the ids in the cells, or under ids made for their texts. */
export class EvidenceList {
  /** By id; without a title where the sheet gives none. */
  readonly #titles = new Map<string, string | undefined>();
  /** Ids made for texts, by folded text. */
  readonly #made = new Map<string, string>();
  /** Ids that stand anywhere in the sheet: a made one must not be taken for them. */
  readonly #inUse: ReadonlySet<string>;
  readonly #kinds: readonly string[];

  constructor(rubric: Rubric, cells: Iterable<string>) {
    this.#kinds = rubric.evidenceKinds;
    this.#inUse = new Set([...cells].flatMap((cell) => cell.match(/[A-Z]{1,3}[0-9]+/g) ?? []));
  }

  /** The ids of the evidence in a cell as the sheet has it: pieces stand on lines of their own or between semicolons. */
  cite(cell: string): string[] {
    const pieces = cell.split(/;|\r\n?|\n/).map(cellText);
    return [...new Set(pieces.flatMap((piece) => (piece === "" ? [] : this.#piece(piece))))];
  }

  /**
   * Every piece cited so far, in the order of its first mention. A kind is given only where the title holds the word for
   * it, and for one only; otherwise it is left open for a person to say.
   */
  entries(): JsonObject {
    return Object.fromEntries(
      [...this.#titles].map(([id, title = id]): [string, Json] => [id, { kind: this.#kindIn(title), title }]),
    );
  }

  #piece(piece: string): string[] {
    if (ONLY_IDS.test(piece)) return this.#listed(piece);
    const [, ids, rest] = IDS_FIRST.exec(piece) ?? [];
    if (ids !== undefined && rest !== undefined) return [...this.#listed(ids), ...this.#piece(rest)];
    const [, before, title] = TITLED.exec(piece) ?? [];
    const id = before?.replace(/[[\]]/g, "");
    if (id === undefined || title === undefined) return [this.#idFor(piece)];
    const known = this.#titles.get(id);
    // Another title for the same id is another piece: nothing says which of the two is right.
    if (known !== undefined && fold(known) !== fold(title)) return [this.#idFor(piece)];
    this.#titles.set(id, known ?? title);
    return [id];
  }

  #listed(ids: string): string[] {
    const listed: string[] = ids.match(/[A-Z]+[0-9]+/g) ?? [];
    for (const id of listed) this.#titles.set(id, this.#titles.get(id));
    return listed;
  }

  #idFor(title: string): string {
    const known = this.#made.get(fold(title));
    if (known !== undefined) return known;
    let number = this.#made.size + 1;
    while (this.#inUse.has(`X${number}`) || this.#titles.has(`X${number}`)) number++;
    const id = `X${number}`;
    this.#made.set(fold(title), id);
    this.#titles.set(id, title);
    return id;
  }

  #kindIn(title: string): string | null {
    const words = ` ${wordsOf(title).join(" ")} `;
    const named = this.#kinds.filter((kind) => words.includes(` ${wordsOf(kind).join(" ")} `));
    return named.length === 1 ? (named[0] ?? null) : null;
  }
}
