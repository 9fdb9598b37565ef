import type { Rule } from "../../rules/rule.ts";
import { allRules } from "../../rules/rules.ts";
import { type Part, type Prose, paragraph } from "../prose.ts";
import { webAddress } from "../webAddress.ts";
import type { Asking } from "./asking.ts";

/** A rule that a comment or the settings name. */
export function ruleHover({ settings }: Asking, id: string): Prose | undefined {
  const rule = allRules.find((each) => each.id === id);
  if (rule === undefined) return undefined;
  const page = settings.rulePage?.(rule.id);
  const link =
    page !== undefined && webAddress(page) !== undefined ? [paragraph({ link: "More about this rule", to: page })] : [];
  return [
    paragraph({ strong: id }, ` · ${severityOf(rule)}`),
    paragraph(rule.title),
    paragraph(...firstSentence(rule.explanation)),
    ...link,
  ];
}

function severityOf({ severity }: Rule): string {
  return typeof severity === "string" ? severity : `${severity.usual}, ${severity.final} in a final review`;
}

/** The first sentence of a rule's explanation, which is Markdown of ours: links become words, code stays code. */
function firstSentence(explanation: string): Part[] {
  const sentence = /^.*?[.!?](?=\s|$)/s.exec(explanation)?.[0] ?? explanation;
  const pieces = sentence.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").split("`");
  return pieces.map((piece, index) => (index % 2 === 1 ? { code: piece } : piece));
}
