import type { Assessment } from "./assessment/assessment.ts";
import { buildAssessment } from "./assessment/build.ts";
import { type Document, parseDocument, type Section } from "./document/document.ts";
import type { Formats } from "./formats.ts";
import { loadRubric } from "./rubric/load.ts";
import { type Rubric, referenceTo } from "./rubric/rubric.ts";
import { loadSettings, type Settings } from "./settings/settings.ts";
import { readContent, type Shape } from "./shape/read.ts";
import { alike, certainly } from "./text/likeness.ts";
import type { Workspace } from "./workspace.ts";

/*
 * Files as other files need them: read as they were meant, not validated and not judged.
 */

/** The assessment in a file; null where the file cannot be read at all. */
export function readAssessment(text: string, path: string, workspace: Workspace, formats: Formats): Assessment | null {
  const document = parseDocument(text, formats.assessment(undefined).split);
  if (document.unread) return null;
  const rubric = rubricNamedIn(document, workspace.rubrics(path), formats);
  const content = readContent(document, unvalidated(formats.assessment(rubric)));
  return buildAssessment(content.value, document.broken.length > 0);
}

/** The rubric in a file, as far as it goes; undefined where there is too little for one. */
export function readRubric(text: string, formats: Formats): Rubric | undefined {
  return loadRubric(readContent(parseDocument(text, formats.rubric.split), unvalidated(formats.rubric)).value);
}

/** The settings in a file, with defaults for what is missing or wrong. */
export function readSettings(text: string, formats: Formats): Settings {
  return loadSettings(readContent(parseDocument(text, formats.settings.split), unvalidated(formats.settings)).value);
}

/** The rubric that an assessment names, if it is one of those known. */
export function rubricNamedIn(document: Document, rubrics: readonly Rubric[], formats: Formats): Rubric | undefined {
  const names = Object.keys(formats.assessment(undefined).schema.properties ?? {});
  const isRubric = ({ entry: { key } }: Section) =>
    key.text === "rubric" || certainly(key.text, alike(key.text, names)) === "rubric";
  const reference = document.sections.find(isRubric)?.entry.value;
  const written = reference?.kind === "text" ? reference.text : undefined;
  return rubrics.find((each) => referenceTo(each) === written);
}

function unvalidated(shape: Shape): Shape {
  return { ...shape, validator: () => undefined };
}
