import { indicatorsOf } from "../../rubric/rubric.ts";
import { shortened } from "../../text/sentence.ts";
import { type Prose, paragraph, quote } from "../prose.ts";
import type { Asking } from "./asking.ts";
import { stateShown } from "./checkList.ts";

/** One sentence of a rubric, and how far it is met here. */
export function criterionHover({ analysis }: Asking, name: string, id: string): Prose | undefined {
  const { assessment, rubric } = analysis;
  const indicator = rubric && indicatorsOf(rubric).find((each) => each.name === name);
  const descriptor = indicator?.descriptors.find(({ criteria }) => criteria.some((each) => each.id === id));
  const criterion = descriptor?.criteria.find((each) => each.id === id);
  if (indicator === undefined || descriptor === undefined || criterion === undefined) return undefined;
  const marks = assessment?.ratings.find((each) => each.indicator === name)?.criteria;
  const optional = indicator.optional.includes(id);
  const errata = indicator.errata.filter(({ level, text }) => level === descriptor.level && criterion.text.includes(text));
  return [
    paragraph({ strong: id }, ` · ${optional ? "optional at" : "criterion of"} ${descriptor.level} · ${name}`),
    quote(criterion.text),
    ...(marks === undefined ? [] : [paragraph(`Here: ${stateShown(marks.get(id))}.`)]),
    ...(optional ? [paragraph("It permits something and requires nothing, so the level does not hang on it.")] : []),
    ...errata.map(({ text, note }) => paragraph(`As printed: “${shortened(text, 120)}”. `, { soft: shortened(note, 200) })),
  ];
}
