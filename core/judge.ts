import { locate, pathAt } from "./document/locate.ts";
import type { Place } from "./document/place.ts";
import type { Finding } from "./finding.ts";
import { withoutLosers } from "./rules/precedence.ts";
import type { FileContext, Report, Rule, Said } from "./rules/rule.ts";
import { severityOf } from "./rules/severity.ts";
import { suppressor } from "./suppression.ts";
import { type Span, within } from "./text/span.ts";

/**
 * Runs the rules over a file: their reports become findings with offsets and severity, in the order of the text. What a
 * comment suppresses, what another finding says already, and what lies in a stretch that could not be read is left out.
 * A rule that fails is a finding itself, and the others go on.
 */
export function judge<Context extends FileContext>(context: Context, rules: readonly Rule<Context>[], final: boolean): Finding[] {
  const said: Said[] = [];
  for (const rule of rules) {
    if (severityOf(rule, final, context.settings) === "off") continue;
    try {
      for (const report of rule.check(context)) said.push({ rule: rule as Rule, report });
    } catch (error) {
      said.push(failed(rule as Rule, error));
    }
  }
  const told = withoutLosers(said).map(({ rule, report }) => ({
    ...findingOf(rule, report, context, final),
    ofText: !("path" in report.at),
  }));
  const findings = told.filter(readable(context)).map(({ ofText: _, ...finding }) => finding);
  return findings.filter(suppressor(context.document)).sort(byPlace);
}

function findingOf(rule: Rule, report: Report, { document, settings }: FileContext, final: boolean): Finding {
  const spanOf = (at: Place | Span): Span => ("path" in at ? locate(document, at) : { start: at.start, end: at.end });
  const { at, related, corrections = [], message } = report;
  const failure = rule.id === "rule-failed";
  const severity = failure ? "error" : severityOf(rule, final, settings);
  const span = spanOf(at);
  return {
    rule: rule.id,
    severity: severity === "off" ? "error" : severity,
    message,
    ...span,
    path: "path" in at ? at.path : pathAt(document, span.start),
    ...(related && { related: { ...spanOf(related.at), message: related.message } }),
    corrections,
  };
}

function failed(rule: Rule, error: unknown): Said {
  const reason = error instanceof Error ? error.message : String(error);
  const report: Report = {
    message: `The rule '${rule.id}' failed on this file: ${reason} Please report this; the other rules were not affected.`,
    at: { start: 0, end: 0 },
  };
  return { rule: { ...rule, id: "rule-failed" }, report };
}

/**
 * Whether the place that a report speaks of was read. What is said of the text itself is told wherever it is; of a file that
 * was not read at all, only why.
 */
function readable({ document }: FileContext): (finding: Finding & { readonly ofText: boolean }) => boolean {
  if (document.unread)
    return ({ message, rule }) => rule === "rule-failed" || document.problems.some((problem) => problem.message === message);
  const isUnread = within([...document.broken, ...document.problems.filter((problem) => problem.unread)]);
  return ({ start, ofText }) => ofText || !isUnread(start);
}

function byPlace(a: Finding, b: Finding): number {
  return a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1);
}
