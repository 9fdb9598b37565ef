/** One mistake that is put into an otherwise good file, and what a right answer about that file is. */
export interface Mistake {
  readonly name: string;
  /** The rule that `rubric check` names, and part of the line it points at. */
  readonly rule: string;
  readonly line: string;
  /** Whether the JSON Schema can see it. If not, the peers are right to find nothing. */
  readonly inSchema: boolean;
  readonly find: RegExp;
  readonly put: string;
}

/** Put in by turns. Each is one slip of the hand, and costs one finding of severity error and no other. */
export const MISTAKES: readonly Mistake[] = [
  {
    name: "misspelt level",
    rule: "unknown-level",
    line: "Profficient",
    inSchema: true,
    find: /^ {4}level: Proficient$/m,
    put: "    level: Profficient",
  },
  {
    name: "unknown indicator",
    rule: "unknown-indicator",
    line: "Unified Visions",
    inSchema: true,
    find: /^ {2}Unified Vision:/m,
    put: "  Unified Visions:",
  },
  { name: "rating without level", rule: "schema", line: "", inSchema: true, find: /^ {4}level: .*\n/m, put: "" },
  { name: "evidence without kind", rule: "schema", line: "", inSchema: true, find: /^ {4}kind: .*\n/m, put: "" },
  { name: "review without date", rule: "schema", line: "review", inSchema: true, find: /^ {2}date: .*\n/m, put: "" },
  { name: "text for a number", rule: "schema", line: "many", inSchema: true, find: /^ {4}people: .*$/m, put: "    people: many" },
  {
    name: "unknown key",
    rule: "schema",
    line: "notes",
    inSchema: true,
    find: /^( {4})title: /m,
    put: "$1notes: Asked for twice.\n$1title: ",
  },
  {
    name: "date in words",
    rule: "schema",
    line: "17 June",
    inSchema: true,
    find: /^ {4}date: .*$/m,
    put: "    date: 17 June 2024",
  },
  {
    name: "unknown status",
    rule: "schema",
    line: "reviewing",
    inSchema: true,
    find: /^ {2}status: .*$/m,
    put: "  status: reviewing",
  },
  { name: "unknown mark", rule: "schema", line: "partially", inSchema: true, find: /: partly met$/m, put: ": partially met" },
  {
    name: "unknown criterion",
    rule: "unknown-criterion",
    line: "no-such-thing",
    inSchema: true,
    find: /^ {4}criteria:$/m,
    put: "    criteria:\n      no-such-thing: met",
  },
  { name: "step without text", rule: "schema", line: "", inSchema: true, find: /^ {6}- do: .*\n {8}/m, put: "      - " },
  {
    name: "undeclared evidence",
    rule: "unknown-evidence",
    line: "Z99",
    inSchema: false,
    find: /^( {4}evidence: \[.*)\]$/m,
    put: "$1, Z99]",
  },
  { name: "undeclared rater", rule: "unknown-rater", line: "ZZ", inSchema: false, find: /^ {6}AB: /m, put: "      ZZ: " },
];

/** The text with a mistake in it. */
export interface Faulty {
  readonly text: string;
  readonly mistake: Mistake;
}

/** Puts a mistake into the nth file of so many, if it is its turn: every 19th, or every third of a few, so both years' files. */
export function faulty(good: string, file: number, files: number): Faulty | undefined {
  const every = files < 40 ? 3 : 19;
  if (file % every !== 0) return undefined;
  const turn = Math.floor(file / every) % MISTAKES.length;
  // A file in a hundred has no place for a mistake, as no rater is named in it, say. It gets the next.
  for (const mistake of [...MISTAKES.slice(turn), ...MISTAKES.slice(0, turn)]) {
    const text = good.replace(mistake.find, mistake.put);
    if (text !== good) return { text, mistake };
  }
  throw new Error("No mistake found a place in the generated file.");
}
