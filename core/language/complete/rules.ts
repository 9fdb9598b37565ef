import { formatOf } from "../../formats.ts";
import { NEVER_SILENT } from "../../rules/ids.ts";
import type { Rule } from "../../rules/rule.ts";
import { allRules, assessmentRules, fileRules, rubricRules, settingsRules } from "../../rules/rules.ts";
import { lineEndAt, lineStartAt, nextLineAt } from "../../text/lines.ts";
import type { Span } from "../../text/span.ts";
import type { Asked } from "../asked.ts";
import { paragraph } from "../prose.ts";
import type { Offer, Offers } from "./suggestion.ts";

/** In the settings: every rule that can be set, with what it looks for. */
export const ruleNames: Offers = ({ place }) =>
  silenceable(allRules)
    .filter(({ id }) => !place.taken.includes(id))
    .map((rule) => ({ ...ruleOffer(rule), after: { kind: "word" } }));

const IGNORING = /^#[ \t]*rubric-ignore:([ \t]*)([a-z0-9, \t-]*)$/;

/** In a comment that silences rules: those that can be silenced, first those that speak here; and the id that is being written. */
export function silencing(
  asked: Asked,
  comment: number,
  offset: number,
): { span: Span; lead: string; offers: Offer[] } | undefined {
  const { document, findings } = asked.analysis;
  const { text } = document;
  const [, gap, list] = IGNORING.exec(text.slice(comment, offset)) ?? [];
  if (list === undefined) return undefined;
  const typed = /[a-z0-9-]*$/.exec(list)?.[0].length ?? 0;
  const end = offset + (/^[a-z0-9-]*/.exec(text.slice(offset, lineEndAt(text, offset)))?.[0].length ?? 0);
  const others = new Set(list.slice(0, list.length - typed).match(/[a-z0-9-]+/g));
  const from = lineStartAt(text, offset);
  // The comment covers the field on its own line or the next one.
  const to = lineEndAt(text, nextLineAt(text, offset));
  const here = new Set(findings.filter(({ start }) => from <= start && start <= to).map(({ rule }) => rule));
  const free = silenceable(rulesFor(asked.path)).filter(({ id }) => !others.has(id));
  const speaking = free
    .filter(({ id }) => here.has(id))
    .map((rule) => ({ ...ruleOffer(rule), labelDetail: `found here · ${rule.title}` }));
  const silent = free.filter(({ id }) => !here.has(id)).map(ruleOffer);
  const lead = typed === 0 && others.size === 0 && gap === "" ? " " : "";
  return { span: { start: offset - typed, end }, lead, offers: [...speaking, ...silent] };
}

function ruleOffer({ id, title }: Rule): Offer {
  return { word: id, kind: "rule", labelDetail: title, documentation: () => [paragraph(title)] };
}

function silenceable(rules: readonly Rule[]): Rule[] {
  return rules.filter(({ id }) => !NEVER_SILENT.has(id));
}

function rulesFor(path: string): readonly Rule[] {
  const format = formatOf(path);
  const own = format === "assessment" ? assessmentRules : format === "rubric" ? rubricRules : settingsRules;
  return [...fileRules, ...own] as readonly Rule[];
}
