import { type CodeLens, CodeLensRequest, CodeLensResolveRequest, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import { type Lens, lensesOf } from "../../core/language/lenses.ts";
import { referenceOf } from "../../core/language/uses.ts";
import { referenceTo } from "../../core/rubric/rubric.ts";
import type { OpenDocument } from "../document.ts";
import { onDocument, onWorkspace, type Request } from "../feature.ts";
import type { Session } from "../session.ts";
import { toLocation, toRange } from "../toLsp.ts";
import { survey } from "../workspace/survey.ts";

/** Lines above the text: what is rated, what changed since the last review, what is cited. */
export const codeLens = onDocument(
  CodeLensRequest.type,
  ({ textDocument }) => (textDocument?.codeLens === undefined ? undefined : { codeLensProvider: { resolveProvider: true } }),
  (document, _, { session }): CodeLens[] => {
    if (!session.preferences.current.codeLens) return [];
    const { analysis, asked, text, uri } = document;
    if (analysis.assessment !== undefined) return lensesOf(asked).map((lens) => toCodeLens(lens, document, session));
    // How many assessments go by a rubric takes all of them to tell: that is worked out when the lens is to be seen.
    return lensesOf(asked, 0).map((lens) => ({ range: toRange(text, lens), data: { uri } }));
  },
);

export const codeLensResolve = onWorkspace(
  CodeLensResolveRequest.type,
  // Told of together with the lenses.
  () => undefined,
  async (lens, request): Promise<CodeLens> => {
    const document = lens.command === undefined ? request.session.documents.get(uriOf(lens.data)) : undefined;
    const title = document === undefined ? undefined : await usage(document, request);
    return { ...lens, command: lens.command ?? { title: title ?? "", command: "" } };
  },
);

/** Without something to do, its words alone: clients show a command that has no name as mere text. */
function toCodeLens({ title, places, ...span }: Lens, { text }: OpenDocument, { options }: Session): CodeLens {
  const range = toRange(text, span);
  const leads = options.showReferences === true && places.length > 0;
  const locations = leads ? places.map((place) => toLocation(text, place)) : [];
  const command = leads
    ? { title, command: "rubric.showReferences", arguments: [text.uri, range.start, locations] }
    : { title, command: "" };
  return { range, command };
}

async function usage(document: OpenDocument, { session, token }: Request): Promise<string | undefined> {
  await document.ready;
  const { rubric } = document.analysis;
  if (rubric === undefined) return undefined;
  let count = 0;
  const reference = referenceTo(rubric);
  for await (const { analysis } of survey(session, token, undefined, (text) => text.includes(reference))) {
    if (referenceOf(analysis) === reference) count++;
  }
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "Cancelled.");
  return lensesOf(document.asked, count)[0]?.title;
}

function uriOf(data: unknown): string {
  const { uri } = { uri: "", ...(typeof data === "object" ? data : undefined) } as { uri: unknown };
  return String(uri);
}
