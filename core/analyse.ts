import type { Assessment } from "./assessment/assessment.ts";
import { buildAssessment } from "./assessment/build.ts";
import { indicatorsInScope } from "./assessment/scope.ts";
import { type Document, parseDocument, undecodable } from "./document/document.ts";
import type { Finding } from "./finding.ts";
import { type Formats, formatOf } from "./formats.ts";
import { judge } from "./judge.ts";
import { rubricNamedIn } from "./read.ts";
import { loadRubric } from "./rubric/load.ts";
import { indicatorsOf, type Rubric } from "./rubric/rubric.ts";
import type { AssessmentContext, RubricContext, SettingsContext } from "./rules/rule.ts";
import { assessmentRules, fileRules, rubricRules, settingsRules } from "./rules/rules.ts";
import { isSwitchedOn } from "./rules/severity.ts";
import { DEFAULT_SETTINGS, loadSettings, type Settings } from "./settings/settings.ts";
import { type Content, readContent, type Shape } from "./shape/read.ts";
import type { Changed } from "./text/changed.ts";
import { pathFrom, type Workspace } from "./workspace.ts";

export interface Source {
  readonly text: string;
  /** Where the text differs from that of the earlier version given beside, if that is known. */
  readonly changed?: Changed | undefined;
  /** Where a file that is not UTF-8 stops being so, in bytes from 0; its `text` is then empty. */
  readonly badByte?: number | undefined;
  /** From the workspace's root, with `/`. Its ending tells which kind of file it is. */
  readonly path: string;
  readonly workspace: Workspace;
  readonly formats: Formats;
  readonly settings?: Settings;
}

/** Everything that is known of one file. */
export interface Analysis {
  readonly document: Document;
  readonly content: Content;
  readonly shape: Shape;
  readonly findings: readonly Finding[];
  /** Of an assessment. */
  readonly assessment?: Assessment;
  /** The rubric an assessment goes by, or the one a rubric file holds. */
  readonly rubric?: Rubric | undefined;
  /** Of a settings file. */
  readonly settings?: Settings;
}

/**
 * Text to findings. Pure: the same source gives the same analysis. `before` is the analysis of an earlier version of the
 * same file, of which unchanged parts are taken over. Never throws for anything a file can hold.
 */
export function analyse(source: Source, before?: Analysis): Analysis {
  switch (formatOf(source.path)) {
    case "rubric":
      return analyseRubric(source, before);
    case "settings":
      return analyseSettings(source, before);
    default:
      return analyseAssessment(source, before);
  }
}

function analyseAssessment(source: Source, before?: Analysis): Analysis {
  const { path, workspace, formats, settings = DEFAULT_SETTINGS } = source;
  const rubrics = workspace.rubrics(path);
  const byRubric = (document: Document) => formats.assessment(rubricNamedIn(document, rubrics, formats));
  const { document, content, shape } = reading(source, formats.assessment(undefined).split, byRubric, before);
  const rubric = rubricNamedIn(document, rubrics, formats);
  const assessment = buildAssessment(content.value, document.broken.length > 0 || document.unread);
  const indicators = new Map(rubric === undefined ? [] : indicatorsOf(rubric).map((indicator) => [indicator.name, indicator]));
  const at = (written: string | undefined) => (written === undefined ? undefined : pathFrom(path, written));
  const previousPath = at(assessment.review.previous);
  const context: AssessmentContext = {
    document,
    content,
    schema: shape.schema,
    settings,
    path,
    assessment,
    rubric,
    rubrics,
    indicators,
    scope: rubric === undefined ? [] : indicatorsInScope(rubric, assessment.review.scope).map(({ name }) => name),
    final: assessment.review.status === "final",
    previous: previousPath === undefined || previousPath === path ? undefined : (workspace.assessment(previousPath) ?? undefined),
    exists: (file) => workspace.exists(file),
    assessmentAt: (file) => workspace.assessment(file) ?? undefined,
    isOn: (rule) => isSwitchedOn(rule, settings),
  };
  const findings = judge(context, [...fileRules, ...assessmentRules], context.final);
  return { document, content, shape, findings, assessment, rubric };
}

interface Readable {
  readonly document: Document;
  readonly content: Content;
  readonly shape: Shape;
}

/** The file parsed and read. `shapeOf` tells what it is to be read as. */
function reading(
  source: Source,
  split: ReadonlySet<string>,
  shapeOf: (document: Document) => Shape,
  before: Analysis | undefined,
): Readable {
  const { text, badByte, changed } = source;
  const document = badByte === undefined ? parseDocument(text, split, before?.document, changed) : undecodable(badByte);
  const shape = shapeOf(document);
  const content = readContent(document, shape, before?.content);
  return content.outdated && before !== undefined ? reading(source, split, shapeOf, undefined) : { document, content, shape };
}

function analyseRubric(source: Source, before?: Analysis): Analysis {
  const { path, formats, settings = DEFAULT_SETTINGS } = source;
  const { document, content, shape } = reading(source, formats.rubric.split, () => formats.rubric, before);
  const rubric = loadRubric(content.value);
  const context: RubricContext = { document, content, schema: shape.schema, settings, path, rubric };
  return { document, content, shape, findings: judge(context, [...fileRules, ...rubricRules], false), rubric };
}

function analyseSettings(source: Source, before?: Analysis): Analysis {
  const { path, formats, workspace } = source;
  const { document, content, shape } = reading(source, formats.settings.split, () => formats.settings, before);
  const settings = loadSettings(content.value);
  const file = { document, content, schema: shape.schema, settings: DEFAULT_SETTINGS, path };
  const context: SettingsContext = { ...file, rubrics: settings.rubrics, exists: (each) => workspace.exists(each) };
  return { document, content, shape, findings: judge(context, [...fileRules, ...settingsRules], false), settings };
}
