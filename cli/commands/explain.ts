import { allRules } from "../../core/rules/rules.ts";
import { alike } from "../../core/text/likeness.ts";
import type { Command } from "../command.ts";
import { CannotRun } from "../io.ts";
import { severityWords } from "./rules.ts";

export const explain: Command = {
  name: "explain",
  usage: "explain RULE",
  about: "Tell what a rule looks for, why, and show examples.",
  options: {},
  run({ paths: [id, ...more] }, { out }) {
    if (id === undefined || more.length > 0) throw new CannotRun("'explain' needs one rule's id; 'rubric rules' lists them.");
    const rule = allRules.find((each) => each.id === id);
    if (rule === undefined) {
      const [guess] = alike(
        id,
        allRules.map((each) => each.id),
      );
      throw new CannotRun(
        `No rule is called '${id}'.${guess === undefined ? " 'rubric rules' lists them." : ` Did you mean '${guess.word}'?`}`,
      );
    }
    const examples = rule.examples.map(
      ({ text, says }) => `${says.length === 0 ? "No finding:" : `Finding: ${says.join(" ")}`}\n\n${indented(text)}`,
    );
    out.write(`${[`${rule.id} (${severityWords(rule)})`, rule.title, wrapped(rule.explanation), ...examples].join("\n\n")}\n`);
    return 0;
  },
};

function indented(text: string): string {
  return text.replace(/\s+$/, "").replace(/^/gm, "    ");
}

function wrapped(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/(.{1,98})(?: |$)/gm, "$1\n")
    .trimEnd();
}
