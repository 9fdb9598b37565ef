import {
  LSPErrorCodes,
  MessageType,
  PrepareRenameRequest,
  RenameRequest,
  ResponseError,
  ShowMessageNotification,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { unsure } from "../../core/language/rename/refusal.ts";
import { type Refused, type Renaming, renamableAt, rename as renamedAt, renamedIn } from "../../core/language/rename/rename.ts";
import { isShared, referenceOf } from "../../core/language/uses.ts";
import { counted } from "../../core/text/sentence.ts";
import type { OpenDocument } from "../document.ts";
import { onDocument, type Request } from "../feature.ts";
import { toRange, toTextEdit } from "../toLsp.ts";
import { readFileOf } from "../workspace/rubricFile.ts";
import { survey } from "../workspace/survey.ts";
import { plainUri } from "../workspace/uris.ts";

/** Whether the name under the cursor can be changed; if not, the sentence that says why. */
export const prepareRename = onDocument(
  PrepareRenameRequest.type,
  // Told of together with the rename itself.
  () => undefined,
  ({ analysis, editable, text }, { position }) => {
    if (!editable) throw refusal("This document cannot be edited.");
    const found = accepted(renamableAt(analysis, text.offsetAt(position)));
    return found === undefined ? null : { range: toRange(text, found), placeholder: found.now };
  },
);

/** Renames evidence and raters in their file, and what a rubric defines in the rubric and in every assessment by it. */
export const rename = onDocument(
  RenameRequest.type,
  ({ textDocument }) => {
    if (textDocument?.rename === undefined) return undefined;
    return { renameProvider: textDocument.rename.prepareSupport === true ? { prepareProvider: true } : true };
  },
  async (document, { position, newName }, request) => {
    const { analysis, editable, text } = document;
    if (!editable) throw refusal("This document cannot be edited.");
    const renaming = accepted(renamedAt(analysis, text.offsetAt(position), newName));
    if (renaming === undefined) return null;
    const own = { uri: text.uri, version: text.version, edits: renaming.edits.map((edit) => toTextEdit(text, edit)) };
    const shared = renaming.edits.length > 0 && isShared(renaming.named);
    const others = shared ? await inAssessments(document, renaming, request) : [];
    return toWorkspaceEdit([own, ...others], request);
  },
);

interface FileEdits {
  readonly uri: string;
  readonly version: number | null;
  readonly edits: TextEdit[];
}

/** The edits of every assessment that goes by just this version of the rubric. */
async function inAssessments(document: OpenDocument, renaming: Renaming, request: Request): Promise<FileEdits[]> {
  const { session, token } = request;
  const reference = referenceOf(document.analysis);
  const edits: FileEdits[] = [];
  const inPart: string[] = [];
  if (reference === undefined) return edits;
  for await (const { uri, path, analysis } of survey(session, token, undefined, (text) => text.includes(reference))) {
    if (referenceOf(analysis) !== reference || plainUri(uri) === plainUri(document.uri)) continue;
    const { text } = readFileOf(uri, analysis);
    const own = renamedIn(analysis, renaming.named, renaming.to).map((edit) => toTextEdit(text, edit));
    if (own.length === 0) continue;
    edits.push({ uri, version: session.opened(uri)?.text.version ?? null, edits: own });
    if (unsure(analysis) !== undefined) inPart.push(path);
  }
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "Cancelled.");
  const message = saidOf(renaming, edits.length, inPart);
  void session.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
  return edits;
}

function saidOf({ to, also }: Renaming, assessments: number, inPart: readonly string[]): string {
  const where =
    assessments === 0 ? "No assessment uses this name." : `${counted(assessments, "assessment")} changed along with it.`;
  const unread = inPart.map((path) => `Part of ${path} could not be read; look through it.`);
  return [`Renamed to '${to}'.`, where, also, ...unread].filter((sentence) => sentence !== undefined).join(" ");
}

function toWorkspaceEdit(files: readonly FileEdits[], { session: { client } }: Request): WorkspaceEdit {
  return client.workspace?.workspaceEdit?.documentChanges === true
    ? { documentChanges: files.map(({ uri, version, edits }) => ({ textDocument: { uri, version }, edits })) }
    : { changes: Object.fromEntries(files.map(({ uri, edits }) => [uri, edits])) };
}

function accepted<T extends object>(answer: T | Refused | undefined): T | undefined {
  if (answer !== undefined && "refused" in answer) throw refusal(answer.refused);
  return answer;
}

function refusal(sentence: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, sentence);
}
