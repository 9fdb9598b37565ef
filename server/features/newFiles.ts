import { importRows } from "../../core/import/importRows.ts";
import { importReportMarkdown } from "../../core/import/reportMarkdown.ts";
import type { NewFile } from "../../core/messages.ts";
import { type Rubric, referenceTo } from "../../core/rubric/rubric.ts";
import { nextReview as textOfNext } from "../../core/write/nextReview.ts";
import { relativePath } from "../../core/write/relativePath.ts";
import { scaffold } from "../../core/write/scaffold.ts";
import { onOwnRequest } from "../feature.ts";
import type { Session } from "../session.ts";
import { surveyed } from "../workspace/survey.ts";
import { pathOf } from "../workspace/uris.ts";

/** A new assessment, with everything left to do. */
export const newAssessment = onOwnRequest("rubric/new", async ({ scope, ...file }, { session }) => {
  const rubric = await rubricFor(file, session);
  if (rubric === undefined) return null;
  return scaffold({ rubric, ...occasionOf(file), ...(scope !== undefined && { scope }) });
});

/** The review after one that there is. */
export const nextReview = onOwnRequest("rubric/next", async ({ uri, last, date }, { session }) => {
  const { assessment, rubric, document } = (await surveyed(session, last))?.analysis ?? {};
  if (assessment?.district.name === undefined || rubric === undefined || document?.unread !== false) return null;
  return textOfNext({ last: assessment, rubric, date, previous: relativePath(pathOf(uri), pathOf(last)) });
});

/** An assessment made of a spreadsheet. */
export const importedFile = onOwnRequest("rubric/import", async ({ rows, source, ...file }, { session }) => {
  const rubric = await rubricFor(file, session);
  if (rubric === undefined) return null;
  const { text, report } = importRows(rows, { rubric, ...occasionOf(file) });
  return { text, report: importReportMarkdown(report, source) };
});

async function rubricFor({ uri, rubric }: NewFile, session: Session): Promise<Rubric | undefined> {
  const { root, path } = await session.roots.of(uri);
  await root.settled();
  return root.rubrics(path).find((each) => referenceTo(each) === rubric);
}

function occasionOf({ uri, district, date, previous }: NewFile) {
  return { district, date, ...(previous !== undefined && { previous: relativePath(pathOf(uri), pathOf(previous)) }) };
}
