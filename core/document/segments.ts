/**
 * A stretch of whole lines that is parsed on its own: one top-level key with its value, or, in a section that is split,
 * one entry of it. A mistake in one segment leaves the others as they are, and an edit in one leaves the others parsed.
 * `start` is the offset in the file from 0, in UTF-16 units.
 */
export interface Segment {
  readonly text: string;
  readonly start: number;
  /** The section this is an entry of. Absent for a top-level key. */
  readonly section?: string;
  /** What its first line was an entry of. With that line it is all that cutting goes by from there on. */
  readonly began: Entries | undefined;
}

/** Entries of a split section, and how far the section's first one is indented. */
export interface Entries {
  readonly section: string;
  readonly indent: number;
}

export interface Segmentation {
  readonly segments: readonly Segment[];
  /** A mark ended the file above its end. */
  readonly ended: boolean;
  /** Where a second document begins. Nothing from there on is read. */
  readonly secondDocument?: number;
  /** Lines that begin with `%`, as the YAML version does. */
  readonly directives: readonly number[];
}

const LINE = /([ \t]*)([^\r\n]*)(\r\n|\n|$)/y;

/**
 * Cuts a file into segments. `split` names the sections to cut into their entries. In valid YAML a line that is indented
 * as far as the section's first entry is always an entry: block text, quotes and brackets that go over several lines must
 * be indented further. So a line cut off here was either an entry or a mistake, and the mistake stays in its segment.
 * `from`: the text is only the rest of a file, from where a segment other than the first began; offsets count from there.
 */
export function segmentsOf(text: string, split: ReadonlySet<string>, from?: Pick<Segment, "began">): Segmentation {
  const cutter = new Cutter(text, split, from);
  cutter.run();
  return cutter;
}

class Cutter implements Segmentation {
  readonly segments: Segment[] = [];
  readonly directives: number[] = [];
  ended = false;
  secondDocument?: number;
  #from = 0;
  #content: boolean;
  /** The split section that lines now belong to, and its entries once the first is seen. */
  #section: string | undefined;
  #entries: Entries | undefined;
  #began: Entries | undefined;

  readonly text: string;
  readonly split: ReadonlySet<string>;

  constructor(text: string, split: ReadonlySet<string>, from?: Pick<Segment, "began">) {
    this.text = text;
    this.split = split;
    this.#content = from !== undefined;
    this.#section = from?.began?.section;
    this.#entries = from?.began;
  }

  run(): void {
    let at = 0;
    while (at < this.text.length) {
      LINE.lastIndex = at;
      const [whole, indent = "", rest = ""] = LINE.exec(this.text) ?? [];
      if (whole === undefined || whole === "") break;
      if (!this.#line(at, indent, rest)) return;
      at += whole.length;
    }
    this.#cut(this.text.length);
  }

  /** Takes one line; false where the file ends for us. */
  #line(at: number, indent: string, rest: string): boolean {
    if (rest === "" || rest.startsWith("#")) return true;
    if (indent === "") {
      if (rest.startsWith("%") && !this.#content) this.directives.push(at);
      else if (/^(---|\.\.\.)(\s|$)/.test(rest)) return this.#documentMark(at);
      else this.#topLevel(at, rest);
      return true;
    }
    if (this.#section !== undefined) this.#within(at, indent, rest);
    else this.#content = true;
    return true;
  }

  #documentMark(at: number): boolean {
    const after = this.text.slice(at + 3);
    if (!this.#content) {
      this.#from = at + 3;
      this.#content = /^[ \t]*[^\s#]/.test(after);
      return true;
    }
    this.#cut(at);
    this.ended = true;
    const empty = after.split("\n").every((line) => /^([-.]{3})?\s*(#|$)/.test(line.trim()));
    if (!empty) this.secondDocument = at;
    return false;
  }

  #topLevel(at: number, rest: string): void {
    if (/^([-:](\s|$)|[\]}])/.test(rest) && this.#content) {
      this.#section = undefined;
      return;
    }
    if (this.#content) this.#cut(at);
    this.#content = true;
    const key = keyAlone(rest);
    this.#section = key !== undefined && this.split.has(key) ? key : undefined;
    this.#entries = undefined;
    this.#began = undefined;
  }

  #within(at: number, indent: string, rest: string): void {
    if (this.#section === undefined) return;
    if (this.#entries === undefined) {
      if (/^[-?](\s|$)/.test(rest) || /^[[{|>!&*]/.test(rest) || indent.includes("\t")) {
        this.#section = undefined;
        return;
      }
      this.#entries = { section: this.#section, indent: indent.length };
    }
    if (indent.includes("\t") || indent.length > this.#entries.indent || /^([\]}]|:(\s|$))/.test(rest)) return;
    this.#cut(at);
    this.#began = this.#entries;
  }

  #cut(end: number): void {
    if (end > this.#from) {
      const segment = { text: this.text.slice(this.#from, end), start: this.#from, began: this.#began };
      const inEntry = this.#began !== undefined && this.#section !== undefined;
      this.segments.push(inEntry ? { ...segment, section: this.#section as string } : segment);
    }
    this.#from = end;
  }
}

/** The key of a line that has nothing behind its colon but a comment. */
function keyAlone(line: string): string | undefined {
  const colon = line.indexOf(":");
  if (colon < 0 || !/^(#|$)/.test(line.slice(colon + 1).trim())) return undefined;
  const key = line.slice(0, colon).trim();
  return /^(["']).*\1$/.test(key) ? key.slice(1, -1) : key;
}
