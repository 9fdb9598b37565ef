import { paragraph, step, title } from "./prose.ts";
import { type Random, random } from "./random.ts";
import type { BenchIndicator, BenchRubric } from "./rubric.ts";

/** Two reviews of each district, so that half of the files have a last review to be compared with. */
export const YEARS = [2024, 2025] as const;
export const EVIDENCE_FILES = ["budget.txt", "plan.txt", "minutes.txt", "interims.txt", "roster.txt"] as const;

const LETTERS = { document: "D", data: "X", interview: "I", "focus group": "F", observation: "O", survey: "S" } as const;
const KINDS = Object.keys(LETTERS) as (keyof typeof LETTERS)[];
const RATERS = ["AB", "EF", "KL"] as const;
const TYPICAL = 17_000;
/** About how many bytes a piece of evidence takes. */
const EVIDENCE = 147;

export interface Wanted {
  readonly district: number;
  readonly year: (typeof YEARS)[number];
  /** About how many bytes. */
  readonly size: number;
  /** How many pieces of evidence; otherwise, of what a file is larger than a typical one, a half is evidence. */
  readonly evidence?: number | undefined;
}

/** An assessment with a rating of every indicator and no mistakes, the same one for the same wishes. */
export function assessment(rubric: BenchRubric, wanted: Wanted): string {
  const chance = random(wanted.district * 2 + (wanted.year % 2));
  // What differs between the reviews of a district comes from `chance`; what they share, from this.
  const district = random(wanted.district + 1_000_000);
  const count = rubric.domains.reduce((sum, { indicators }) => sum + indicators.length, 0);
  const scale = Math.max(1, wanted.size / TYPICAL);
  const more = (scale - 1) * TYPICAL;
  const evidence = evidenceList(chance, wanted.year, wanted.evidence ?? Math.round(20 + (scale - 1) * 58));
  const forEvidence = wanted.evidence === undefined ? more * 0.5 : (wanted.evidence - 20) * EVIDENCE;
  const length = 165 + Math.max(0, more * 0.97 - forEvidence) / count;
  const lines = [...head(rubric, wanted, chance), "evidence:", ...evidence.flatMap(({ lines }) => lines), "ratings:"];
  const ids = evidence.map(({ id }) => id);
  let index = 0;
  for (const { name, indicators } of rubric.domains) {
    lines.push(`  # ${name}`);
    for (const indicator of indicators) {
      const cited = ids.filter((_, at) => at % count === index % Math.min(count, ids.length));
      const others = chance.some(ids, 2).filter((id) => !cited.includes(id));
      lines.push(...rating(rubric, indicator, { chance, district, year: wanted.year, length, cited: [...cited, ...others] }));
      index++;
    }
  }
  return `${[...lines, ...foot(rubric, wanted.year, chance)].join("\n")}\n`;
}

function head({ reference }: BenchRubric, { district, year }: Wanted, chance: Random): string[] {
  const previous = year === YEARS[0] ? [] : [`  previous: ../${year - 1}/${fileName(district, year - 1)}`];
  return [
    `rubric: ${reference}`,
    "district:",
    `  name: Bench Valley ${district} RE-${(district % 9) + 1}`,
    `  code: "${9000 + (district % 1000)}"`,
    "  state: CO",
    "review:",
    `  date: "${year}-10-${chance.number(16, 28)}"`,
    `  status: ${year === YEARS[0] ? "final" : "in review"}`,
    ...previous,
    "  raters:",
    ...RATERS.map((rater, at) => `    ${rater}: ${["lead reviewer", "academics", "finance and talent"][at]}`),
  ];
}

export function fileName(district: number, year: number): string {
  return `valley-${String(district).padStart(5, "0")}-${year}.assessment.yaml`;
}

function evidenceList(chance: Random, year: number, count: number): { id: string; lines: string[] }[] {
  return Array.from({ length: count }, (_, at) => {
    const kind = KINDS[at % KINDS.length] ?? "document";
    const id = `${LETTERS[kind]}${Math.floor(at / KINDS.length) + 1}`;
    const lines = [`  ${id}:`, `    kind: ${kind}`, `    date: "${year}-0${chance.number(1, 9)}-${chance.number(10, 28)}"`];
    lines.push(`    title: ${title(chance)}`);
    if (kind === "document") lines.push(`    file: evidence/${chance.one(EVIDENCE_FILES)}`);
    if (kind === "data") lines.push(`    link: https://board.example.org/${id.toLowerCase()}`);
    if (kind === "interview" || kind === "focus group") lines.push(`    people: ${chance.number(12, 40)}`);
    return { id, lines };
  });
}

interface RatingWishes {
  readonly chance: Random;
  readonly district: Random;
  readonly year: number;
  readonly length: number;
  readonly cited: readonly string[];
}

function rating(rubric: BenchRubric, { name, criteria }: BenchIndicator, wishes: RatingWishes): string[] {
  const { chance, district, cited } = wishes;
  const first = district.chance(60) ? 0 : 1;
  const rises = district.chance(15);
  const level = wishes.year === YEARS[1] && rises ? first + 1 : first;
  const rated = district.chance(95);
  const word = rated ? (rubric.levels[level] ?? "") : (rubric.unrated[0] ?? "");
  const lines = [`  ${name}:`, `    level: ${word}`, "    rationale: >-", ...wrapped(paragraph(chance, wishes.length, cited), 6)];
  lines.push(`    evidence: [${cited.join(", ")}]`);
  if (!rated) return lines;
  if (chance.chance(30)) lines.push("    criteria:", ...marks(criteria, level));
  if (chance.chance(12))
    lines.push("    raters:", ...raters(rubric, level, chance), "    consensus: >-", ...wrapped(paragraph(chance, 60, cited), 6));
  if (chance.chance(10))
    lines.push("    priority: high", "    actions:", ...action(chance, wishes.year), ...action(chance, wishes.year));
  return lines;
}

/** Marks that agree with the level: everything up to it is met, and the first criterion beyond it is not. */
function marks(criteria: BenchIndicator["criteria"], level: number): string[] {
  return criteria.flatMap((ids, at) => {
    if (at <= level) return ids.map((id) => `      ${id}: met`);
    if (at > level + 1) return [];
    return ids.map((id, nth) => `      ${id}: ${nth === 0 ? "not met" : "partly met"}`);
  });
}

/** One of the raters is a level apart. */
function raters({ levels }: BenchRubric, level: number, chance: Random): string[] {
  const other = level === 0 ? 1 : level - 1;
  const apart = chance.one(RATERS);
  return RATERS.map((rater) => `      ${rater}: ${levels[rater === apart ? other : level]}`);
}

function action(chance: Random, year: number): string[] {
  const due = `${year + 1}-0${chance.number(1, 9)}-${chance.number(10, 28)}`;
  return [
    `      - do: ${step(chance)}`,
    `        owner: ${chance.one(["Finance office", "Human resources", "Academics"])}`,
    `        by: "${due}"`,
  ];
}

function foot(rubric: BenchRubric, year: number, chance: Random): string[] {
  const about = chance.one(rubric.domains.flatMap(({ indicators }) => indicators)).name;
  const response = ["responses:", `  - about: ${about}`, "    says: >-", ...wrapped(paragraph(chance, 80, ["D1"]), 6)];
  response.push("    outcome: accepted", "    change: Rationale corrected; level unchanged.");
  if (year === YEARS[1]) return response;
  return [...response, "signoff:", ...RATERS.flatMap((rater) => [`  - rater: ${rater}`, `    date: "${year}-12-01"`])];
}

function wrapped(text: string, indent: number): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && indent + line.length + word.length >= 110) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines.map((line) => " ".repeat(indent) + line);
}
