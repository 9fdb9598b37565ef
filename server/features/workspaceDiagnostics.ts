import {
  type CancellationToken,
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticParams,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { ASSESSMENT_ENDING, RUBRIC_ENDING, SETTINGS_FILE } from "../../core/formats.ts";
import { diagnosticsOfFile } from "../diagnostics.ts";
import { onWorkspace } from "../feature.ts";
import type { Session } from "../session.ts";
import { survey } from "../workspace/survey.ts";

/** Files are reported in parts of so many, to clients that take parts. */
const PART = 20;

/**
 * Diagnostics of every file of the workspace, open or not. Clients ask again every few seconds: where nothing has happened
 * meanwhile, no file is looked at.
 */
export const workspaceDiagnostics = onWorkspace(
  WorkspaceDiagnosticRequest.type,
  // Told of together with the diagnostics of a document.
  () => ({}),
  async (params, { session, token }) => {
    const { results, happened } = session;
    const report = new Report(session, params);
    if (results.areCurrent(happened, params.previousResultIds)) return { items: report.unchanged() };
    for await (const surveyed of survey(session, token, [ASSESSMENT_ENDING, RUBRIC_ENDING, SETTINGS_FILE])) {
      report.add(surveyed.uri, diagnosticsOfFile(surveyed.uri, surveyed.analysis, session));
    }
    const items = report.finish(token);
    if (!token.isCancellationRequested) results.surveyed = { happened, files: report.count };
    return { items };
  },
);

class Report {
  readonly #session: Session;
  readonly #params: WorkspaceDiagnosticParams;
  readonly #known: ReadonlyMap<string, string>;
  readonly #seen = new Set<string>();
  #items: WorkspaceDocumentDiagnosticReport[] = [];

  constructor(session: Session, params: WorkspaceDiagnosticParams) {
    this.#session = session;
    this.#params = params;
    this.#known = new Map(params.previousResultIds.map(({ uri, value }) => [uri, value]));
  }

  get count(): number {
    return this.#seen.size;
  }

  /** What the client knows is still so. */
  unchanged(): WorkspaceDocumentDiagnosticReport[] {
    return this.#params.previousResultIds.map(({ uri, value }) => ({
      kind: DocumentDiagnosticReportKind.Unchanged,
      uri,
      version: this.#session.opened(uri)?.text.version ?? null,
      resultId: value,
    }));
  }

  add(uri: string, items: ReturnType<typeof diagnosticsOfFile>): void {
    const version = this.#session.opened(uri)?.text.version ?? null;
    const resultId = this.#session.results.idOf(uri, items);
    this.#seen.add(uri);
    const unchanged = this.#known.get(uri) === resultId;
    const kinds = DocumentDiagnosticReportKind;
    this.#items.push(
      unchanged ? { kind: kinds.Unchanged, uri, version, resultId } : { kind: kinds.Full, uri, version, resultId, items },
    );
    if (this.#items.length >= PART) this.#send();
  }

  /** What is left to report. Files the client knows of that are gone have nothing any more. */
  finish(token: CancellationToken): WorkspaceDocumentDiagnosticReport[] {
    const gone = token.isCancellationRequested ? [] : [...this.#known.keys()].filter((uri) => !this.#seen.has(uri));
    for (const uri of gone) this.add(uri, []);
    this.#send();
    return this.#items;
  }

  #send(): void {
    const { partialResultToken } = this.#params;
    if (partialResultToken === undefined || this.#items.length === 0) return;
    void this.#session.connection.sendProgress(WorkspaceDiagnosticRequest.partialResult, partialResultToken, {
      items: this.#items,
    });
    this.#items = [];
  }
}
