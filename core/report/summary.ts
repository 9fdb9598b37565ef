import type { Assessment } from "../assessment/assessment.ts";
import type { Path } from "../document/place.ts";
import type { Finding } from "../finding.ts";
import { type Rubric, referenceTo } from "../rubric/rubric.ts";
import type { RuleId } from "../rules/ids.ts";
import { SEVERITIES, type Severity } from "../settings/settings.ts";
import { type Changes, changesIn } from "./changes.ts";
import { type Coverage, coverageOf, type Distribution, distributionOf } from "./distribution.ts";
import { type Gap, gapsOf, type NextStep, nextStepsOf, type Strengths, strengthsOf } from "./priorities.ts";
import { type Row, rowsOf } from "./rows.ts";

/**
 * One review on one page, as plain data for every writer. What is counted is counted over the indicators in scope; texts
 * are the file's own, as hostile as any.
 */
export interface Summary {
  readonly district: Assessment["district"];
  readonly review: {
    readonly date: string | undefined;
    readonly status: string;
    /** In one rater's own file: whose. */
    readonly rater: string | undefined;
  };
  readonly rubric: { readonly title: string; readonly reference: string };
  /** Part of the file could not be read: what is missing here may stand there. */
  readonly incomplete: boolean;
  readonly coverage: Coverage;
  readonly distribution: Distribution;
  /** In rubric order. */
  readonly domains: readonly DomainSummary[];
  readonly strengths: Strengths | undefined;
  readonly gaps: readonly Gap[];
  readonly nextSteps: readonly NextStep[];
  /** Undefined where there is no earlier review by this rubric to compare with. */
  readonly since: Since | undefined;
  /** Undefined where the file was not judged. */
  readonly findings: Readonly<Record<Severity, number>> | undefined;
  /** Errors and warnings, worst first, in the order of the file. Undefined where the file was not judged. */
  readonly toSettle: readonly ToSettle[] | undefined;
}

export interface ToSettle {
  readonly severity: Severity;
  readonly rule: RuleId;
  readonly message: string;
  readonly path: Path;
}

export interface DomainSummary {
  readonly name: string;
  readonly distribution: Distribution;
  /** Every indicator of the domain, those out of scope included. */
  readonly rows: readonly Row[];
}

export interface Since {
  /** Of the last review. */
  readonly date: string | undefined;
  readonly changes: Changes;
}

export interface Reviewed {
  readonly assessment: Assessment;
  readonly rubric: Rubric;
  readonly previous?: Assessment | undefined;
  readonly findings?: readonly Finding[] | undefined;
}

export function summarise({ assessment, rubric, previous, findings }: Reviewed): Summary {
  const { district, review, incomplete } = assessment;
  const rows = rowsOf(assessment, rubric, previous);
  return {
    district,
    review: { date: review.date, status: review.status, rater: review.rater },
    rubric: { title: rubric.title, reference: referenceTo(rubric) },
    incomplete,
    coverage: coverageOf(rows),
    distribution: distributionOf(rows, rubric),
    domains: rubric.domains.map(({ name }) => {
      const own = rows.filter(({ domain }) => domain === name);
      return { name, distribution: distributionOf(own, rubric), rows: own };
    }),
    strengths: strengthsOf(rows, rubric),
    gaps: gapsOf(rows, assessment, rubric),
    nextSteps: nextStepsOf(assessment, rubric),
    since: sinceLast(rows, previous),
    findings: findings && countsOf(findings),
    toSettle: findings && toSettleIn(findings),
  };
}

function sinceLast(rows: readonly Row[], previous: Assessment | undefined): Since | undefined {
  const comparable = previous !== undefined && rows.some((row) => row.previous !== undefined);
  return comparable ? { date: previous.review.date, changes: changesIn(rows) } : undefined;
}

function toSettleIn(findings: readonly Finding[]): ToSettle[] {
  const of = (wanted: Severity) => findings.filter(({ severity }) => severity === wanted);
  return [...of("error"), ...of("warning")].map(({ severity, rule, message, path }) => ({ severity, rule, message, path }));
}

/** How many findings there are of each severity. */
export function countsOf(findings: readonly Finding[]): Record<Severity, number> {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return Object.fromEntries(SEVERITIES.map((severity) => [severity, count(severity)])) as Record<Severity, number>;
}
