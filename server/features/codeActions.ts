import {
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  type Diagnostic,
  LSPErrorCodes,
  type Range,
  ResponseError,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { analyse } from "../../core/analyse.ts";
import { type Action, type ActionsAsked, actions, KINDS } from "../../core/language/actions.ts";
import { forLabel } from "../../core/text/label.ts";
import type { Span, TextEdit } from "../../core/text/span.ts";
import type { OpenDocument } from "../document.ts";
import { onDocument, onWorkspace } from "../feature.ts";
import type { Session } from "../session.ts";
import { toRange, toSpan, toTextEdit } from "../toLsp.ts";

/** More than enough for a title; a name in a file may be as long as the file. */
const LONGEST_TITLE = 160;

/** What a client gives back to have an action's edit worked out: the question anew, and which of the answers. */
interface Unresolved {
  readonly uri: string;
  readonly version: number;
  readonly span: Span;
  readonly kind: string;
  readonly title: string;
}

/** What can be done at the cursor or to the whole file: plain edits, no commands. */
export const codeActions = onDocument(
  CodeActionRequest.type,
  ({ textDocument }, session) => {
    if (textDocument?.codeAction?.codeActionLiteralSupport === undefined) return undefined;
    return { codeActionProvider: { codeActionKinds: [...KINDS], resolveProvider: resolvesEdits(session) } };
  },
  (document, { range, context }, { session }): CodeAction[] | null => {
    if (!document.editable || session.client.textDocument?.codeAction?.codeActionLiteralSupport === undefined) return null;
    const span = toSpan(document.text, range);
    const told = new Told(document, context.diagnostics ?? []);
    const asked = { only: context.only, also: told.onLinesOf(range), again: again(document, session) };
    return actions(document.asked, span, asked).map((action) => toCodeAction(action, document, span, told, session));
  },
);

/** The edit of an action that was offered without one, because it is of the whole file. */
export const codeActionEdit = onWorkspace(
  CodeActionResolveRequest.type,
  () => undefined,
  (offered, { session }): CodeAction => {
    const wanted = offered.data as Unresolved | undefined;
    const document = session.documents.get(wanted?.uri ?? "");
    if (wanted === undefined || document === undefined || offered.edit !== undefined) return offered;
    const { version, span, kind, title } = wanted;
    const changed = () => new ResponseError(LSPErrorCodes.ContentModified, "The text has changed.");
    if (!document.isReady || document.text.version !== version) throw changed();
    const found = actions(document.asked, span, { only: [kind], again: again(document, session) });
    const action = found.find((each) => each.title === title);
    if (action === undefined) throw changed();
    return { ...offered, edit: toWorkspaceEdit(action.edits, document, session) };
  },
);

function toCodeAction(action: Action, document: OpenDocument, span: Span, told: Told, session: Session): CodeAction {
  const { title, kind, preferred } = action;
  const diagnostics = (action.findings ?? []).flatMap((finding) => told.of(finding));
  const later = resolvesEdits(session) && kind.startsWith("source.");
  const data: Unresolved = { uri: document.uri, version: document.text.version, span, kind, title };
  return {
    title: forLabel(title, LONGEST_TITLE),
    kind,
    ...(diagnostics.length > 0 && { diagnostics }),
    ...(preferred === true && session.client.textDocument?.codeAction?.isPreferredSupport === true && { isPreferred: true }),
    ...(later ? { data } : { edit: toWorkspaceEdit(action.edits, document, session) }),
  };
}

function resolvesEdits({ client: { textDocument } }: Session): boolean {
  const { dataSupport, resolveSupport } = textDocument?.codeAction ?? {};
  return dataSupport === true && resolveSupport?.properties.includes("edit") === true;
}

function toWorkspaceEdit(edits: readonly TextEdit[], { uri, text }: OpenDocument, { client }: Session): WorkspaceEdit {
  const own = edits.map((edit) => toTextEdit(text, edit));
  return client.workspace?.workspaceEdit?.documentChanges === true
    ? { documentChanges: [{ textDocument: { uri, version: text.version }, edits: own }] }
    : { changes: { [uri]: own } };
}

/** Analyses the document as it would be with another text. */
function again({ standing: { root, path } }: OpenDocument, { formats }: Session): NonNullable<ActionsAsked["again"]> {
  return (text) => analyse({ text, path, workspace: root, formats, settings: root.settings });
}

/** The diagnostics that a client sends along, by the findings that they are of. */
class Told {
  readonly #document: OpenDocument;
  readonly #diagnostics = new Map<string, Diagnostic[]>();

  constructor(document: OpenDocument, diagnostics: readonly Diagnostic[]) {
    this.#document = document;
    for (const each of diagnostics) {
      const key = keyOf(each.code, each.range);
      this.#diagnostics.set(key, [...(this.#diagnostics.get(key) ?? []), each]);
    }
  }

  of(finding: NonNullable<Action["findings"]>[number]): readonly Diagnostic[] {
    return this.#diagnostics.get(keyOf(finding.rule, toRange(this.#document.text, finding))) ?? [];
  }

  /** Some clients ask about a whole line's diagnostics while the cursor stands beside them. */
  onLinesOf({ start, end }: Range): NonNullable<ActionsAsked["also"]> {
    const { text, analysis } = this.#document;
    if (this.#diagnostics.size === 0) return [];
    const lines = toSpan(text, { start: { line: start.line, character: 0 }, end: { line: end.line + 1, character: 0 } });
    const near = analysis.findings.filter((finding) => finding.start <= lines.end && lines.start <= finding.end);
    return near.filter((finding) => this.of(finding).length > 0);
  }
}

function keyOf(code: Diagnostic["code"], { start, end }: Range): string {
  return [code, start.line, start.character, end.line, end.character].join(" ");
}
