import type { Assessment, Rating } from "../../assessment/assessment.ts";
import { type Change, type Correction, choice, replacements } from "../../corrections/change.ts";
import { valueAt, wordsFoundAt } from "../../document/place.ts";
import { remembered } from "../../remembered.ts";
import { shortened } from "../../text/sentence.ts";
import { declaredIds } from "../facts/evidence.ts";
import { textItem } from "../facts/items.ts";
import { firstMentions, idsInRationale } from "../facts/mentions.ts";
import type { AssessmentContext, Rule } from "../rule.ts";

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
    const declared = declaredIds(context);
    for (const rating of assessment.ratings) {
      const { indicator, evidence } = rating;
      const at = ["ratings", indicator];
      const { listed, mentioned } = unknownIn(rating, declared);
      for (const { id, index } of listed) {
        const path = textItem(context, [...at, "evidence"], index);
        const likely = closest(id, assessment).filter((each) => !evidence.includes(each));
        const corrections = [...replacements(path, likely), ...added(id, context)];
        yield { message: message(id), at: valueAt(...path), corrections };
      }
      for (const { id, place } of mentioned) yield { message: message(id), at: place, corrections: added(id, context) };
    }
  },
};

/** The ids that are not declared: on the rating's list, by their places there, and in its rationale. */
const unknownIn = remembered((rating: Rating, declared: ReadonlySet<string>) => {
  const { indicator, evidence, rationale } = rating;
  const listed = evidence.flatMap((id, index) => (declared.has(id) ? [] : [{ id, index }]));
  if (rationale?.includes("[") !== true) return { listed, mentioned: [] };
  const mentions = idsInRationale(rating, declared).filter((mention) => !mention.declared);
  const place = (id: string, index: number) => wordsFoundAt(["ratings", indicator, "rationale"], rationale, id, index);
  return { listed, mentioned: firstMentions(mentions, evidence).map(({ id, index }) => ({ id, place: place(id, index) })) };
});

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
