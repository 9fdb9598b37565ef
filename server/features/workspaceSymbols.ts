import { type SymbolInformation, WorkspaceSymbolRequest } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { ASSESSMENT_ENDING, RUBRIC_ENDING } from "../../core/formats.ts";
import { type FoundSymbol, matching, symbolsOf } from "../../core/language/symbols.ts";
import { onWorkspace, type Request } from "../feature.ts";
import type { Session } from "../session.ts";
import { toWorkspaceSymbol } from "../toLsp/symbols.ts";
import { survey } from "../workspace/survey.ts";

/** Nobody reads further down a list. */
const MOST = 200;

/** Districts and indicators of the whole workspace. */
export const workspaceSymbols = onWorkspace(
  WorkspaceSymbolRequest.type,
  ({ workspace }) => (workspace?.symbol === undefined ? undefined : { workspaceSymbolProvider: true }),
  async ({ query }, request) => matching(await everySymbol(request), query, MOST).map(({ shown }) => shown),
);

interface Shown extends FoundSymbol {
  readonly shown: SymbolInformation;
}

/** What was found in a file of this text. */
interface Known {
  readonly text: string;
  readonly symbols: readonly Shown[];
}

/** By URI. One asks again with every letter typed, and hardly a file has changed by then. */
const known = new WeakMap<Session, ReadonlyMap<string, Known>>();

async function everySymbol({ session, token }: Request): Promise<Shown[]> {
  const before = known.get(session);
  const now = new Map<string, Known>();
  const isNew = (text: string, uri: string) => {
    const same = before?.get(uri);
    if (same?.text !== text) return true;
    now.set(uri, same);
    return false;
  };
  for await (const { uri, analysis } of survey(session, token, [ASSESSMENT_ENDING, RUBRIC_ENDING], isNew)) {
    const { text } = analysis.document;
    const document = TextDocument.create(uri, "", 0, text);
    const symbols = symbolsOf(analysis).map((symbol) => ({ ...symbol, shown: toWorkspaceSymbol(document, symbol) }));
    now.set(uri, { text, symbols });
  }
  if (!token.isCancellationRequested) known.set(session, now);
  return [...now].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, { symbols }]) => symbols);
}
