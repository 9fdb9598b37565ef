import type { Assessment } from "../../assessment/assessment.ts";
import { type Change, type Correction, choice, replacements } from "../../corrections/change.ts";
import { type Path, valueAt, wordsFoundAt } from "../../document/place.ts";
import { shortened } from "../../text/sentence.ts";
import { textItem } from "../facts/items.ts";
import { firstMentions, idsMentioned } from "../facts/mentions.ts";
import type { AssessmentContext, Report, Rule } from "../rule.ts";

const MOST_GUESSES = 5;
const ID = /^([A-Z]{1,3})([0-9]+)$/i;

export const unknownEvidence: Rule<AssessmentContext> = {
  id: "unknown-evidence",
  severity: "error",
  title: "A rating cites evidence that is not listed.",
  explanation:
    "Readers look up `F9` under `evidence`; if it is not there, nobody can check the rating. Correct the id, or add the evidence " +
    "to the list. In a rationale an id counts where it stands in brackets, `[F9]`: a bare `D11` may well be a school district.",
  examples: [
    {
      text: "evidence:\n  F1:\n    kind: focus group\n    title: Teachers\nratings:\n  Unified Vision:\n    level: Developing\n    rationale: 9 of 14 teachers know the goals.\n    evidence: [F9]\n",
      says: ["F9 is not listed under evidence."],
    },
    {
      text: "evidence:\n  F1:\n    kind: focus group\n    title: Teachers\nratings:\n  Unified Vision:\n    level: Developing\n    rationale: 9 of 14 teachers know the goals ([F9]).\n    evidence: [F1]\n",
      says: ["F9 is not listed under evidence."],
    },
    {
      text: "evidence:\n  F1:\n    kind: focus group\n    title: Teachers\nratings:\n  Unified Vision:\n    level: Developing\n    rationale: As in D11, 9 of 14 teachers know the goals ([F1]).\n    evidence: [F1]\n",
      says: [],
    },
  ],
  *check(context) {
    const { assessment } = context;
    if (assessment.incomplete) return;
    const declared = new Set(assessment.evidence.map(({ id }) => id));
    for (const { indicator, evidence, rationale } of assessment.ratings) {
      const at = ["ratings", indicator];
      for (const [index, id] of evidence.entries()) {
        if (declared.has(id)) continue;
        const path = textItem(context, [...at, "evidence"], index);
        const likely = closest(id, assessment).filter((each) => !evidence.includes(each));
        const corrections = [...replacements(path, likely), ...added(id, context)];
        yield { message: message(id), at: valueAt(...path), corrections };
      }
      yield* inRationale(context, [...at, "rationale"], rationale, evidence, declared);
    }
  },
};

function* inRationale(
  context: AssessmentContext,
  path: Path,
  rationale: string | undefined,
  listed: readonly string[],
  declared: ReadonlySet<string>,
): Iterable<Report> {
  if (rationale?.includes("[") !== true) return;
  const mentions = idsMentioned(rationale, declared).filter((mention) => !mention.declared);
  for (const { id, index } of firstMentions(mentions, listed)) {
    yield { message: message(id), at: wordsFoundAt(path, rationale, id, index), corrections: added(id, context) };
  }
}

function message(id: string): string {
  return `${ID.test(id) ? id : `'${shortened(id, 40)}'`} is not listed under evidence.`;
}

/** Adds the id with what evidence needs, for a person to fill in. */
function added(id: string, { content }: AssessmentContext): Correction[] {
  if (!/^[A-Z]{1,3}[0-9]+$/.test(id)) return [];
  const entry = { kind: null, title: null };
  const change: Change =
    content.value["evidence"] === undefined
      ? { kind: "add-field", to: [], name: "evidence", value: { [id]: entry } }
      : { kind: "add-field", to: ["evidence"], name: id, value: entry };
  return [choice(`Add ${id} to the list of evidence`, change)];
}

/** Declared ids that one may have meant: in other case, then with the same number, then with the same letters. */
function closest(written: string, { evidence }: Assessment): string[] {
  const [, letters = "", number = ""] = ID.exec(written.toUpperCase()) ?? [];
  const ranked = evidence.flatMap(({ id }) => {
    const [, itsLetters, itsNumber] = ID.exec(id) ?? [];
    const apart = Math.abs(Number(itsNumber) - Number(number));
    if (itsNumber === number) return { id, rank: itsLetters === letters ? -2 : -1 };
    return itsLetters === letters ? { id, rank: apart } : [];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_GUESSES)
    .map(({ id }) => id);
}
