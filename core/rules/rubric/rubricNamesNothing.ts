import { replacements } from "../../corrections/change.ts";
import { keyAt, type Path, valueAt } from "../../document/place.ts";
import { type Rubric, rankOf } from "../../rubric/rubric.ts";
import { isObject, type Json, type JsonObject } from "../../shape/schema.ts";
import { shortened } from "../../text/sentence.ts";
import type { Report, RubricContext, Rule } from "../rule.ts";
import { didYouMean } from "../shape/didYouMean.ts";
import { EXAMPLE_RUBRIC } from "./exampleRubric.ts";
import { fieldsOf, objectsOf, textsOf, type WrittenIndicator, writtenIndicators } from "./written.ts";

export const rubricNamesNothing: Rule<RubricContext> = {
  id: "rubric-names-nothing",
  severity: "error",
  title: "A rubric refers to something that it does not have.",
  explanation:
    "`builds on`, `descriptors` and `errata` name levels, `optional` names criteria of its indicator, and the words of an erratum stand " +
    "in the descriptor that it is about. `formerly` lists names that no indicator has any more.",
  examples: [
    {
      text: EXAMPLE_RUBRIC.replace("High: Practice", "Hgh: Practice"),
      says: ["'Hgh' is not a level. Did you mean 'High'?"],
    },
    {
      text: EXAMPLE_RUBRIC.replace("[shared]", "[share]"),
      says: ["'share' is not a criterion of this indicator. Did you mean 'shared'?"],
    },
    { text: EXAMPLE_RUBRIC.replace("are rare\n", "are few\n"), says: ["These words are not in the text of Low."] },
    {
      text: EXAMPLE_RUBRIC.replace("builds on: Low", "builds on: High"),
      says: ["A level builds on a lower one; 'High' is not lower than 'High'."],
    },
    { text: EXAMPLE_RUBRIC.replace("[Lesson Plans]", "[Practice]"), says: ["'Practice' is the name of an indicator now."] },
    { text: EXAMPLE_RUBRIC, says: [] },
  ],
  *check(context) {
    const { rubric, document, content } = context;
    if (rubric === undefined || document.broken.length > 0) return;
    yield* bases(content.value["levels"], rubric);
    const indicators = [...writtenIndicators(context)];
    const names = new Set(indicators.map(({ name }) => name));
    for (const indicator of indicators) {
      const { body, path } = indicator;
      yield* cells(indicator, rubric);
      yield* optionals(indicator);
      for (const { fields, index } of objectsOf(body["errata"])) yield* erratum(fields, [...path, "errata", index], body, rubric);
      for (const { text, index } of textsOf(body["formerly"])) {
        if (names.has(text))
          yield { message: `'${text}' is the name of an indicator now.`, at: valueAt(...path, "formerly", index) };
      }
    }
  },
};

function* bases(levels: Json | undefined, rubric: Rubric): Iterable<Report> {
  for (const { fields, index } of objectsOf(levels)) {
    const { name, "builds on": base } = fields;
    if (typeof name !== "string" || typeof base !== "string") continue;
    const at = ["levels", index, "builds on"];
    const [rank = 0, below] = [rankOf(rubric, name), rankOf(rubric, base)];
    const lower = levelNames(rubric).slice(0, rank);
    if (below === undefined) yield unknown(base, "a level", at, lower);
    else if (below >= rank) {
      const message = `A level builds on a lower one; '${base}' is not lower than '${name}'.`;
      yield { message, at: valueAt(...at), corrections: replacements(at, lower.reverse()) };
    }
  }
}

function* cells({ body, path }: WrittenIndicator, rubric: Rubric): Iterable<Report> {
  const written = fieldsOf(body["descriptors"]).map(([level]) => level);
  const free = levelNames(rubric).filter((level) => !written.includes(level));
  for (const level of written.filter((each) => rankOf(rubric, each) === undefined)) {
    const at = [...path, "descriptors", level];
    const { question, corrections } = didYouMean({ kind: "unknown-name", path: at, written: level, known: free });
    yield { message: `'${shortened(level)}' is not a level.${question}`, at: keyAt(...at), corrections };
  }
}

function* optionals({ body, path }: WrittenIndicator): Iterable<Report> {
  const ids = fieldsOf(body["descriptors"]).flatMap(([, cell]) => fieldsOf(cell).map(([id]) => id));
  for (const { text, index } of textsOf(body["optional"])) {
    if (!ids.includes(text)) yield unknown(text, "a criterion of this indicator", [...path, "optional", index], ids);
  }
}

function* erratum(fields: JsonObject, at: Path, body: JsonObject, rubric: Rubric): Iterable<Report> {
  const { level, text } = fields;
  if (typeof level !== "string") return;
  if (rankOf(rubric, level) === undefined) yield unknown(level, "a level", [...at, "level"], levelNames(rubric));
  else if (typeof text === "string" && !textOf(body["descriptors"], level).includes(oneLine(text))) {
    yield { message: `These words are not in the text of ${level}.`, at: valueAt(...at, "text") };
  }
}

/** A cell's text on one line; its criteria, where it has some, joined by one space. */
function textOf(descriptors: Json | undefined, level: string): string {
  const cell = isObject(descriptors) ? descriptors[level] : undefined;
  const parts = typeof cell === "string" ? [cell] : fieldsOf(cell).map(([, sentence]) => String(sentence));
  return oneLine(parts.join(" "));
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}

function unknown(written: string, what: string, at: Path, known: readonly string[]): Report {
  const { question, corrections } = didYouMean({ kind: "unknown-word", path: at, written, known });
  return { message: `'${shortened(written)}' is not ${what}.${question}`, at: valueAt(...at), corrections };
}

function levelNames(rubric: Rubric): string[] {
  return rubric.levels.map(({ name }) => name);
}
