import { choice } from "../../corrections/change.ts";
import { keyAt, valueAt } from "../../document/place.ts";
import { isObject } from "../../shape/schema.ts";
import { shortened } from "../../text/sentence.ts";
import { pathFrom } from "../../workspace.ts";
import { NEVER_SILENT, RULE_IDS, type RuleId } from "../ids.ts";
import type { Report, Rule, SettingsContext } from "../rule.ts";
import { didYouMean } from "../shape/didYouMean.ts";
import { shapeReport } from "../shape/sentences.ts";

export const settings: Rule<SettingsContext> = {
  id: "settings",
  severity: "error",
  title: "The settings hold something that has no effect.",
  explanation:
    "`rubric.config.yaml` sets how grave the findings of each rule are, the numbers that some rules go by, and where further rubrics " +
    "are. What it spells wrong keeps its usual value, for every assessment in the workspace. Some findings cannot be switched off: " +
    "without them a file would pass unread.",
  examples: [
    {
      text: "rules:\n  vague-quantitty: off\n",
      says: ["No rule is called 'vague-quantitty'. Did you mean 'vague-quantity'?"],
    },
    { text: "rules:\n  merge-conflict: off\n", says: ["'merge-conflict' is always an error."] },
    { text: "thresholds:\n  small group: 0\n", says: ["'small group' should be 1 or more."] },
    {
      text: "rules:\n  vague-quantity: of\n",
      says: ["'vague-quantity' cannot be 'of'. Did you mean 'off'?"],
    },
    { text: "rubrics: [shared/our.rubric.yaml]\n", says: ["shared/our.rubric.yaml was not found."] },
    { text: "rules:\n  vague-quantity: off\n  no-evidence: error\nthresholds:\n  stale years: 3\n", says: [] },
  ],
  *check(context) {
    for (const mistake of context.content.mistakes) yield shapeReport(mistake, context.schema, "the settings");
    yield* lostRubrics(context);
    const rules = context.content.value["rules"];
    if (!isObject(rules)) return;
    const written = Object.keys(rules);
    for (const id of written) {
      if (!RULE_IDS.includes(id as RuleId)) yield unknownRule(id, written);
      else if (NEVER_SILENT.has(id as RuleId) && ["off", "warning", "information"].includes(String(rules[id]))) {
        const corrections = [choice("Remove this", { kind: "remove", at: ["rules", id] })];
        yield { message: `'${id}' is always an error.`, at: valueAt("rules", id), corrections };
      }
    }
  },
};

function* lostRubrics({ rubrics, path, exists }: SettingsContext): Iterable<Report> {
  for (const [index, written] of rubrics.entries()) {
    const file = pathFrom(path, written);
    const at = valueAt("rubrics", index);
    if (file === undefined) yield { message: "A rubric must stand inside the workspace.", at };
    else if (exists(file) === false) yield { message: `${shortened(written)} was not found.`, at };
  }
}

function unknownRule(id: string, written: readonly string[]): Report {
  const path = ["rules", id];
  const known = RULE_IDS.filter((each) => !written.includes(each));
  const { question, corrections } = didYouMean({ kind: "unknown-name", path, written: id, known });
  return { message: `No rule is called '${shortened(id)}'.${question}`, at: keyAt(...path), corrections };
}
