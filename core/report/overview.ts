import type { Analysis } from "../analyse.ts";
import { find } from "../document/locate.ts";
import type { Finding } from "../finding.ts";
import { referenceTo } from "../rubric/rubric.ts";
import type { Severity } from "../settings/settings.ts";
import { lineEndAt, lineStartAt } from "../text/lines.ts";
import type { Span } from "../text/span.ts";
import { type Coverage, coverageOf } from "./distribution.ts";
import { type Row, rowsOf, type Standing } from "./rows.ts";
import { countsOf } from "./summary.ts";

/** Where a review stands, indicator by indicator: what is drawn beside the file while one writes. */
export interface Overview {
  readonly district: string | undefined;
  /** YYYY-MM-DD. */
  readonly date: string | undefined;
  readonly rubric: { readonly title: string; readonly reference: string };
  /** Lowest first. */
  readonly levels: readonly string[];
  readonly coverage: Coverage;
  readonly findings: Readonly<Record<Severity, number>>;
  /** In rubric order. */
  readonly domains: readonly DomainOverview[];
}

export interface DomainOverview {
  readonly name: string;
  readonly coverage: Coverage;
  readonly indicators: readonly IndicatorOverview[];
}

export interface IndicatorOverview {
  readonly name: string;
  readonly inScope: boolean;
  readonly standing: Standing;
  /** Of those that are about this indicator's rating. */
  readonly findings: Readonly<Record<Severity, number>>;
  /** The lines of its block, without the last one's break; undefined where it has none. */
  readonly block: Span | undefined;
}

/** Undefined where nothing of the file was read, or it has no rubric that is known. */
export function overviewOf({ assessment, rubric, document, findings }: Analysis): Overview | undefined {
  if (assessment === undefined || rubric === undefined || document.unread) return undefined;
  const rows = rowsOf(assessment, rubric, undefined);
  const about = findingsByIndicator(findings);
  const indicator = ({ indicator: name, inScope, standing }: Row): IndicatorOverview => {
    const found = find(document, ["ratings", name]);
    const block = found?.depth === 2 && found.entry !== undefined ? linesOf(document.text, found.base, found.entry) : undefined;
    return { name, inScope, standing, findings: countsOf(about.get(name) ?? []), block };
  };
  return {
    district: assessment.district.name,
    date: assessment.review.date,
    rubric: { title: rubric.title, reference: referenceTo(rubric) },
    levels: rubric.levels.map(({ name }) => name),
    coverage: coverageOf(rows),
    findings: countsOf(findings),
    domains: rubric.domains.map(({ name }) => {
      const own = rows.filter(({ domain }) => domain === name);
      return { name, coverage: coverageOf(own), indicators: own.map(indicator) };
    }),
  };
}

export function indicatorsIn({ domains }: Overview): readonly IndicatorOverview[] {
  return domains.flatMap(({ indicators }) => indicators);
}

function findingsByIndicator(findings: readonly Finding[]): Map<string, Finding[]> {
  const by = new Map<string, Finding[]>();
  for (const finding of findings) {
    const [section, name] = finding.path;
    if (section !== "ratings" || typeof name !== "string") continue;
    const known = by.get(name) ?? [];
    known.push(finding);
    by.set(name, known);
  }
  return by;
}

function linesOf(text: string, base: number, { start, end }: Span): Span {
  return { start: lineStartAt(text, base + start), end: lineEndAt(text, base + end) };
}
