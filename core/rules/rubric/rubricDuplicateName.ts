import { keyAt, type Place, valueAt } from "../../document/place.ts";
import { fold } from "../../text/folding.ts";
import { duplicates } from "../file/duplicateKey.ts";
import type { Report, RubricContext, Rule } from "../rule.ts";
import { EXAMPLE_RUBRIC } from "./exampleRubric.ts";
import { fieldsOf, objectsOf, textsOf, writtenIndicators } from "./written.ts";

export const rubricDuplicateName: Rule<RubricContext> = {
  id: "rubric-duplicate-name",
  severity: "error",
  title: "A rubric uses a name twice.",
  explanation:
    "Assessments refer to indicators, levels and criteria by name alone, so a name may stand for one thing only: an indicator's in the " +
    "whole rubric, a criterion's id in its indicator, a level's among the levels and the words for no rating. Names that differ only in " +
    "case or in the form of an apostrophe are the same to a reader.",
  examples: [
    { text: EXAMPLE_RUBRIC.replace("unrated", "  - name: low\nunrated"), says: ["'low' is the name of two levels."] },
    {
      text: EXAMPLE_RUBRIC.replace("[Not seen]", "[High]"),
      says: ["'High' is a level already; it cannot also mean that there is no rating."],
    },
    {
      text: `${EXAMPLE_RUBRIC}  Learning:\n    indicators:\n      Planning:\n        descriptors:\n          Low: None is seen.\n          High: It is seen.\n`,
      says: ["'Planning' is the name of two indicators."],
    },
    {
      text: EXAMPLE_RUBRIC.replace("Low: Plans are rare.", "Low:\n            weekly: Plans are rare."),
      says: ["'weekly' is the id of two criteria here."],
    },
    {
      text: EXAMPLE_RUBRIC.replace("      Practice:", "      Planning:"),
      says: ["'Planning' stands twice here; first on line 12."],
    },
    { text: EXAMPLE_RUBRIC, says: [] },
  ],
  *check(context) {
    yield* duplicates(context, () => true);
    const { value } = context.content;
    const levels = objectsOf(value["levels"]).flatMap(({ fields, index }) => {
      const name = fields["name"];
      return typeof name === "string" ? [{ name, at: valueAt("levels", index, "name") }] : [];
    });
    yield* repeated(levels, "is the name of two levels");
    yield* noRatingWords(textsOf(value["unrated"]), levels);
    const indicators = [...writtenIndicators(context)];
    yield* repeated(
      indicators.map(({ name, path }) => ({ name, at: keyAt(...path) })),
      "is the name of two indicators",
    );
    for (const { path, body } of indicators) {
      const criteria = fieldsOf(body["descriptors"]).flatMap(([level, cell]) =>
        fieldsOf(cell).map(([name]) => ({ name, at: keyAt(...path, "descriptors", level, name) })),
      );
      yield* repeated(criteria, "is the id of two criteria here");
    }
  },
};

interface Named {
  readonly name: string;
  readonly at: Place;
}

function* repeated(all: readonly Named[], predicate: string): Iterable<Report> {
  const firsts = new Map<string, Named>();
  for (const { name, at } of all) {
    const first = firsts.get(fold(name));
    if (first === undefined) firsts.set(fold(name), { name, at });
    else yield { message: `'${name}' ${predicate}.`, at, related: { at: first.at, message: "It stands here first." } };
  }
}

function* noRatingWords(words: ReturnType<typeof textsOf>, levels: readonly Named[]): Iterable<Report> {
  const placed = words.map(({ text, index }) => ({ name: text, at: valueAt("unrated", index) }));
  yield* repeated(placed, "stands twice under 'unrated'");
  for (const { name, at } of placed) {
    const level = levels.find((each) => fold(each.name) === fold(name));
    if (level === undefined) continue;
    const related = { at: level.at, message: "The level of that name." };
    yield { message: `'${name}' is a level already; it cannot also mean that there is no rating.`, at, related };
  }
}
