import type { Analysis } from "../../analyse.ts";

/** For letters to begin with where a file has none of a kind yet, at the most. */
const MOST_LETTERS = 3;

/** The id that the next piece of evidence of a kind would have. */
export interface NextId {
  readonly id: string;
  /** Undefined where the rubric knows no kinds. */
  readonly kind: string | undefined;
}

/**
 * A free id for each kind of evidence. The letters are those that the file uses for that kind; where it has none of it yet,
 * the first letters of the kind's name that no other kind has.
 */
export function nextIds(analysis: Analysis): NextId[] {
  const kinds: (string | undefined)[] = [...new Set(analysis.rubric?.evidenceKinds ?? [])];
  const used = new UsedIds(analysis);
  const letters = new Map(kinds.map((kind) => [kind, used.lettersOf(kind)]));
  return (kinds.length === 0 ? [undefined] : kinds).map((kind) => {
    const own = letters.get(kind) ?? used.freeLetters(kind ?? "evidence");
    return { id: used.next(own), kind };
  });
}

/** The ids in a file, gone through once: there may be thousands. */
class UsedIds {
  readonly #text: string;
  /** By letters: the highest number. */
  readonly #highest = new Map<string, number>();
  /** By kind, then by letters: how many. */
  readonly #counts = new Map<string | undefined, Map<string, number>>();

  constructor({ assessment, document }: Analysis) {
    this.#text = document.text;
    for (const { id, kind } of assessment?.evidence ?? []) {
      const [, letters, number] = /^([A-Z]{1,3})([0-9]{1,9})$/.exec(id) ?? [];
      if (letters === undefined) continue;
      this.#highest.set(letters, Math.max(Number(number), this.#highest.get(letters) ?? 0));
      const counts = this.#counts.get(kind) ?? new Map<string, number>();
      this.#counts.set(kind, counts.set(letters, (counts.get(letters) ?? 0) + 1));
    }
  }

  /** What most ids of a kind begin with. */
  lettersOf(kind: string | undefined): string | undefined {
    return [...(this.#counts.get(kind) ?? [])].sort(([, a], [, b]) => b - a)[0]?.[0];
  }

  /** The first letters of a kind's name that nothing begins with; from then on they are taken. */
  freeLetters(kind: string): string {
    const name = kind.toUpperCase().replace(/[^A-Z]/g, "") || "E";
    const lengths = Array.from({ length: MOST_LETTERS }, (_, at) => at + 1);
    const free = lengths.map((length) => name.slice(0, length)).find((letters) => !this.#highest.has(letters));
    const letters = free ?? name.slice(0, MOST_LETTERS);
    if (free !== undefined) this.#highest.set(free, 0);
    return letters;
  }

  /** One more than the highest, and no word of the text: a bare "D11" may be a school district, and would become a citation. */
  next(letters: string): string {
    let number = (this.#highest.get(letters) ?? 0) + 1;
    while (this.#isWord(`${letters}${number}`)) number++;
    return `${letters}${number}`;
  }

  #isWord(id: string): boolean {
    return this.#text.includes(id) && new RegExp(`(?<![\\p{L}\\p{N}_])${id}(?![\\p{L}\\p{N}_])`, "u").test(this.#text);
  }
}
