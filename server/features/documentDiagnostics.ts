import {
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
} from "vscode-languageserver";
import { diagnosticsOf, diagnosticsOfFile } from "../diagnostics.ts";
import { onWorkspace } from "../feature.ts";
import { inTime } from "../inTime.ts";
import type { Session } from "../session.ts";
import { surveyed } from "../workspace/survey.ts";

/** What takes longer than this to look up, in milliseconds, is told of later, if the client can be told. */
const PATIENCE = 500;

/**
 * Diagnostics for clients that ask for them, always of the newest text. Files that the document refers to are looked up
 * first. Clients that show the whole workspace ask once more when a document is closed: that is answered from the disk.
 */
export const documentDiagnostics = onWorkspace(
  DocumentDiagnosticRequest.type,
  ({ textDocument, workspace }) =>
    textDocument?.diagnostic === undefined
      ? undefined
      : {
          diagnosticProvider: {
            identifier: "rubric",
            interFileDependencies: true,
            workspaceDiagnostics: workspace?.diagnostics !== undefined,
          },
        },
  async ({ textDocument: { uri }, previousResultId }, { session }): Promise<DocumentDiagnosticReport> => {
    const items = session.documents.has(uri) ? await ofDocument(uri, session) : await ofFile(uri, session);
    const resultId = session.results.idOf(uri, items);
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  },
);

async function ofDocument(uri: string, session: Session): Promise<Diagnostic[]> {
  const document = session.documents.get(uri);
  if (document?.editable !== true) return [];
  await document.ready;
  const settled = document.settled();
  await (session.client.workspace?.diagnostics?.refreshSupport === true ? inTime(settled, PATIENCE) : settled);
  return session.documents.get(uri) === document ? diagnosticsOf(document, session) : [];
}

async function ofFile(uri: string, session: Session): Promise<Diagnostic[]> {
  if (!session.isOurs(uri, "") || !session.isEditable(uri)) return [];
  const file = await surveyed(session, uri);
  return file === undefined ? [] : diagnosticsOfFile(uri, file.analysis, session);
}
