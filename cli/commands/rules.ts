import type { Rule } from "../../core/rules/rule.ts";
import { allRules } from "../../core/rules/rules.ts";
import { listed } from "../../core/text/sentence.ts";
import type { Command } from "../command.ts";

export const rules: Command = {
  name: "rules",
  usage: "rules",
  about: "List every rule, with how grave its findings are.",
  options: {},
  run(_options, { out }) {
    const idWidth = Math.max(...allRules.map(({ id }) => id.length));
    const severities = allRules.map(severityWords);
    const severityWidth = Math.max(...severities.map((words) => words.length));
    const lines = allRules.map(
      ({ id, title }, index) => `${id.padEnd(idWidth)}  ${(severities[index] as string).padEnd(severityWidth)}  ${title}`,
    );
    out.write(`${lines.join("\n")}\n\n'rubric explain RULE' tells more of one.\n`);
    return 0;
  },
};

/** "warning, error when final". */
export function severityWords({ severity }: Pick<Rule, "severity">): string {
  if (typeof severity === "string") return severity;
  return listed([severity.usual, `${severity.final} when final`], ",").replace(" ,", ",");
}
