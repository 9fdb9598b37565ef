import { choice } from "../../corrections/change.ts";
import { keyAt } from "../../document/place.ts";
import { isObject, type Json, type JsonObject } from "../../shape/schema.ts";
import { fold } from "../../text/folding.ts";
import { alike } from "../../text/likeness.ts";
import { listed } from "../../text/sentence.ts";
import type { RubricContext, Rule } from "../rule.ts";
import { EXAMPLE_RUBRIC } from "./exampleRubric.ts";
import { writtenIndicators } from "./written.ts";

export const rubricNoDescriptor: Rule<RubricContext> = {
  id: "rubric-no-descriptor",
  severity: "error",
  title: "An indicator does not describe one of the levels.",
  explanation:
    "Whoever rates reads what each level looks like. A level without a descriptor can be chosen, but not understood. Write it as text, " +
    "or as criteria, one sentence each.",
  examples: [
    {
      text: EXAMPLE_RUBRIC.replace("          High: Practice is frequent.\n", ""),
      says: ["'Practice' does not describe High."],
    },
    { text: EXAMPLE_RUBRIC.replace("High: Practice is frequent.", "High:"), says: ["'Practice' does not describe High."] },
    { text: EXAMPLE_RUBRIC, says: [] },
  ],
  *check(context) {
    const { rubric, document } = context;
    if (rubric === undefined || document.broken.length > 0) return;
    // Of two levels by one name, which is told by its own rule, only the first can be described.
    const folded = rubric.levels.map(({ name }) => fold(name));
    const levels = rubric.levels.flatMap(({ name }, index) => (folded.indexOf(fold(name)) === index ? [name] : []));
    for (const { name, path, body } of writtenIndicators(context)) {
      const cells = body["descriptors"];
      if (!isObject(cells)) continue;
      const at = [...path, "descriptors"];
      const absent = levels.filter((level) => cells[level] === undefined && !meantElsewhere(level, cells, levels));
      if (absent.length > 0) {
        const corrections = absent.map((level) =>
          choice(`Add '${level}'`, { kind: "add-field", to: at, name: level, value: null }),
        );
        yield { message: `'${name}' does not describe ${listed(absent, "or")}.`, at: keyAt(...at), corrections };
      }
      for (const level of levels.filter((each) => isEmpty(cells[each]))) {
        yield { message: `'${name}' does not describe ${level}.`, at: keyAt(...at, level), subject: [...at, level] };
      }
    }
  },
};

/** Under a name that is no level's, and looks like this one's: that name is the mistake. */
function meantElsewhere(level: string, cells: JsonObject, levels: readonly string[]): boolean {
  return Object.keys(cells).some((key) => !levels.includes(key) && alike(key, [level]).length > 0);
}

function isEmpty(cell: Json | undefined): boolean {
  if (typeof cell === "string") return cell.trim() === "";
  return cell === null || (isObject(cell) && Object.keys(cell).length === 0);
}
