import type { Rating } from "../../assessment/assessment.ts";
import { nextLevelOf } from "../../report/nextLevel.ts";
import { basesOf, descriptorOf, type Indicator, type Rubric, rankOf, requiredCriteriaOf } from "../../rubric/rubric.ts";
import { listed, shortened } from "../../text/sentence.ts";
import { type Block, heading, paragraph } from "../prose.ts";
import { checkList } from "./checkList.ts";

/** An indicator as one assessment rates it. */
export interface Judged {
  readonly indicator: Indicator;
  readonly rubric: Rubric;
  /** By criterion. */
  readonly marks: Rating["criteria"];
}

/** What a level looks like: its criteria as a check list, or its text. */
export function descriptorProse({ indicator, marks }: Judged, level: string): Block[] {
  const descriptor = descriptorOf(indicator, level);
  if (descriptor === undefined) return [paragraph("The rubric does not say what this level looks like here.")];
  const { text, criteria } = descriptor;
  return [criteria.length === 0 ? paragraph(text) : checkList(criteria, indicator, marks)];
}

/** "Exemplary presupposes Proficient". */
export function presupposes({ rubric }: Judged, level: string): string | undefined {
  const bases = basesOf(rubric, level);
  return bases.length === 0 ? undefined : `${level} presupposes ${listed(bases)}`;
}

/** The same, with what is marked there and is not met. */
export function presupposedProse(judged: Judged, level: string): Block[] {
  const { indicator, rubric, marks } = judged;
  const says = presupposes(judged, level);
  if (says === undefined) return [];
  const required = basesOf(rubric, level).flatMap((base) => requiredCriteriaOf(indicator, base));
  const open = required.filter(({ id }) => marks.has(id) && marks.get(id) !== "met");
  if (open.length === 0) return [paragraph(`${says}.`)];
  return [paragraph(`${says}, where this is not met:`), checkList(open, indicator, marks, 3)];
}

/** What is still missing for the level above this one; nothing at the highest. */
export function nextLevelProse({ indicator, rubric, marks }: Judged, level: string): Block[] {
  const next = nextLevelOf({ level, criteria: marks }, indicator, rubric);
  if (next === undefined) return [];
  const title = heading(`To reach ${next.level}`);
  const criteria = next.sentences.flatMap(({ criterion, text }) => (criterion === undefined ? [] : [{ id: criterion, text }]));
  if (criteria.length > 0) return [title, checkList(criteria, indicator, marks)];
  const [text] = next.sentences;
  if (text !== undefined) return [title, paragraph(text.text)];
  return [title, paragraph("Every criterion that it requires is marked as met.")];
}

/** The next level whole, met or not; nothing at the highest. */
export function nextDescriptorProse(judged: Judged, level: string): Block[] {
  const rank = rankOf(judged.rubric, level);
  const next = rank === undefined ? undefined : judged.rubric.levels[rank + 1]?.name;
  return next === undefined ? [] : [heading(`What ${next} adds`), ...descriptorProse(judged, next)];
}

/** Slips of the printed text at these levels. */
export function errataProse({ errata }: Indicator, levels: readonly string[]): Block[] {
  const shown = errata.filter(({ level }) => levels.includes(level)).slice(0, 4);
  return shown.map(({ level, text, note }) => {
    const printed = `As printed (${shortened(level)}): “${shortened(text, 120)}”. `;
    return paragraph(printed, { soft: shortened(note, 200) });
  });
}
