import type { Assessment } from "../assessment/assessment.ts";
import type { Correction } from "../corrections/change.ts";
import type { Document } from "../document/document.ts";
import type { Path, Place } from "../document/place.ts";
import type { Indicator, Rubric } from "../rubric/rubric.ts";
import type { Settings, Severity } from "../settings/settings.ts";
import type { Content } from "../shape/read.ts";
import type { Schema } from "../shape/schema.ts";
import type { Span } from "../text/span.ts";
import type { RuleId } from "./ids.ts";

/** What every file has. */
export interface FileContext {
  readonly document: Document;
  readonly content: Content;
  readonly schema: Schema;
  readonly settings: Settings;
  /** From the workspace's root, with `/`. */
  readonly path: string;
}

export interface RubricContext extends FileContext {
  /** Undefined where the file has too little for a rubric. */
  readonly rubric: Rubric | undefined;
}

export interface SettingsContext extends FileContext {
  /** The paths under `rubrics`. */
  readonly rubrics: readonly string[];
  exists(path: string): boolean | undefined;
}

export interface AssessmentContext extends FileContext {
  readonly assessment: Assessment;
  /** The rubric it names; undefined where there is none such, and then nothing of a rubric is judged. */
  readonly rubric: Rubric | undefined;
  /** All rubrics known here. */
  readonly rubrics: readonly Rubric[];
  /** The rubric's indicators by name. */
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** Names of the indicators in the review's scope, in rubric order. */
  readonly scope: readonly string[];
  readonly final: boolean;
  /** The last review, where one is linked and can be read. */
  readonly previous: Assessment | undefined;
  /** Whether a file is there; undefined where that is not known. The path is from the workspace's root. */
  exists(path: string): boolean | undefined;
  /** The assessment at a path from the workspace's root. */
  assessmentAt(path: string): Assessment | undefined;
  /** Whether a rule is switched on here. */
  isOn(rule: RuleId): boolean;
}

/** What a rule says of one place. `at` may be a span only where the place was a problem of the text to begin with. */
export interface Report {
  readonly message: string;
  readonly at: Place | Span;
  readonly related?: { readonly at: Place | Span; readonly message: string };
  readonly corrections?: readonly Correction[];
  /** What the finding is about, where another rule's finding on the same would say the same; see precedence. */
  readonly subject?: Path;
}

export interface Rule<Context extends FileContext = never> {
  readonly id: RuleId;
  /** `final` is the severity in a final review, where it differs. */
  readonly severity: Severity | { readonly usual: Severity; readonly final: Severity };
  /** One plain sentence for a list of rules: what it looks for. */
  readonly title: string;
  /** A paragraph or two for the rule's page: why it matters, and what to do. Markdown. */
  readonly explanation: string;
  readonly examples: readonly Example[];
  check(context: Context): Iterable<Report>;
}

/** A report with the rule it came from. */
export interface Said {
  readonly rule: Rule;
  readonly report: Report;
}

/**
 * An example on the rule's page, run as a test. Sections that it leaves out (rubric, district, review, ratings) are filled
 * in with sound ones.
 */
export interface Example {
  readonly text: string;
  /** The rule's messages for it, in order; empty where it has nothing to say. */
  readonly says: readonly string[];
  /** Other files of its workspace, by path from the example, which is `2025/example.assessment.yaml`. */
  readonly files?: Readonly<Record<string, string>>;
}
