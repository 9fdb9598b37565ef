import type { Path } from "../../document/place.ts";
import { criteriaOf, indicatorsOf } from "../../rubric/rubric.ts";
import { type Schema, schemaAt } from "../../shape/schema.ts";
import { listed, shortened } from "../../text/sentence.ts";
import { type Block, type Prose, paragraph, quote } from "../prose.ts";
import { meaningOf } from "../wordMeanings.ts";
import type { Asking } from "./asking.ts";

/** A field's name: what stands behind it. */
export function keyHover({ analysis }: Asking, path: Path): Prose | undefined {
  const schema = schemaAt(analysis.shape.schema, path);
  const says = schema?.description?.split("\n\n")[0];
  if (schema === undefined || says === undefined) return undefined;
  const [example] = schema.examples ?? [];
  const words = wordsOf(schema);
  return [
    paragraph({ strong: String(path.at(-1)) }, ` · ${says}`),
    ...(words.length > 0 ? [oneOf(words)] : example === undefined ? [] : [paragraph("Such as ", { code: example })]),
  ];
}

/** A word from a short list: what it means, and which other words there are. */
export function wordHover({ analysis }: Asking, path: Path, word: string): Prose | undefined {
  const schema = schemaAt(analysis.shape.schema, path);
  const meaning = meaningOf(path, word) ?? schema?.description?.split("\n\n")[0];
  if (schema === undefined || meaning === undefined) return undefined;
  return [paragraph({ strong: word }, ` · ${meaning}`), ...sentenceMarked(analysis, path), oneOf(wordsOf(schema))];
}

/** The criterion that a state is given to. */
function sentenceMarked({ rubric }: Asking["analysis"], [section, name, field, id]: Path): Block[] {
  if (rubric === undefined || section !== "ratings" || field !== "criteria") return [];
  const indicator = indicatorsOf(rubric).find((each) => each.name === name);
  const criterion = indicator && criteriaOf(indicator).find((each) => each.id === id);
  return criterion === undefined ? [] : [quote(criterion.text)];
}

function wordsOf({ enum: words = [] }: Schema): string[] {
  return words.filter((each) => each !== null);
}

/** Longer lists are for completion. */
const MOST_WORDS = 12;

function oneOf(words: readonly string[]): Block {
  const others = words.length - MOST_WORDS;
  const shown = others > 1 ? [...words.slice(0, MOST_WORDS), `${others} more`] : words;
  return paragraph(
    `One of: ${listed(
      shown.map((each) => shortened(each)),
      "or",
    )}.`,
  );
}
