/** Text of a file, from one offset to another, becomes other text. Offsets are UTF-16 units of the text it is done to. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a person does, in steps of one or more edits sent together; after the last the file is as it was before the first. */
export type Deed = readonly (readonly Edit[])[];

/** Places of a file that is edited, as offsets in it. */
export interface Places {
  /** The end of a line in the middle of a rationale in the middle of the file. */
  readonly writing: number;
  /** The start of that rating's indicator. */
  readonly indicator: number;
  readonly indicatorName: string;
  /** The end of that rating's level, a word of at least two letters. */
  readonly level: number;
  readonly levelWord: string;
  /** The rating that holds the file's mistake, further down: from its first line to the line after its last. */
  readonly block: { readonly start: number; readonly end: number };
}

/** The level that is put into the file: both servers find it from the first answer on, wherever it has moved to. */
const MISSPELT = "Profficient";

/** A mistake put into a good file, and where things are in it then. */
export function prepared(good: string, levels: readonly string[]): { text: string; places: Places } {
  const starts = [...good.matchAll(/^ {2}(\S.*):\n {4}level: (.+)$/gm)].filter(([, , level = ""]) => levels.includes(level));
  const [middle, later] = [starts[Math.floor(starts.length / 2)], starts[Math.floor(starts.length * 0.8)]];
  const [, indicatorName, levelWord] = middle ?? [];
  if (middle === undefined || later === undefined || indicatorName === undefined || levelWord === undefined) {
    throw new Error("The generated file has too few ratings to be edited.");
  }
  const written = later[0].replace(/level: .+$/, `level: ${MISSPELT}`);
  const text = good.slice(0, later.index) + written + good.slice(later.index + later[0].length);
  const rest = /^( {2}\S|\S)/m.exec(text.slice(later.index + written.length))?.index ?? 0;
  return {
    text,
    places: {
      writing: writingPlace(text, middle.index),
      indicator: middle.index + 2,
      indicatorName,
      level: middle.index + middle[0].length,
      levelWord,
      block: { start: later.index, end: later.index + written.length + rest },
    },
  };
}

/** The rationale's lines are indented further than all others up to the next key. */
function writingPlace(text: string, from: number): number {
  const start = text.indexOf("rationale: >-\n", from) + "rationale: >-\n".length;
  const length = /^ {0,5}\S/m.exec(text.slice(start))?.index ?? 0;
  return text.indexOf("\n", start + Math.floor(length / 2));
}

/** So many keystrokes of running text in a rationale, each fourth a line break: it moves the mistake below. */
export function typing({ writing }: Places, keystrokes: number): Edit[] {
  const words = "and the committee asked for the same figures by building before the next visit ";
  let at = writing;
  return Array.from({ length: keystrokes }, (_, nth) => {
    // As editors break a line: the next one is indented as well.
    const text = nth % 4 === 3 ? "\n      " : (words[nth % words.length] ?? " ");
    const edit = { start: at, end: at, text };
    at += text.length;
    return edit;
  });
}

/** Takes back what was typed. */
export function untyped(typed: readonly Edit[]): Edit {
  const start = typed[0]?.start ?? 0;
  return { start, end: start + typed.reduce((length, { text }) => length + text.length, 0), text: "" };
}

/** The last letter of a level is deleted and typed again. */
export function misspelling({ level, levelWord }: Places): Deed {
  return [[{ start: level - 1, end: level, text: "" }], [{ start: level - 1, end: level - 1, text: levelWord.slice(-1) }]];
}

/** The rating that holds the mistake is cut, pasted further up, moved back where it was; an indicator is renamed, and back. */
export function restructuring(text: string, { block, indicator, indicatorName }: Places): Deed {
  const lines = text.slice(block.start, block.end);
  const above = indicator - 2;
  const pasted = { start: above, end: above, text: lines };
  const end = indicator + indicatorName.length;
  const letter = { start: end, end, text: "s" };
  return [
    [{ ...block, text: "" }],
    [pasted],
    [undone(pasted), { start: block.start, end: block.start, text: lines }],
    [letter],
    [undone(letter)],
  ];
}

/** Takes back what was put in. */
function undone({ start, text }: Edit): Edit {
  return { start, end: start + text.length, text: "" };
}
