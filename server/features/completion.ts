import {
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  CompletionResolveRequest,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver";
import { complete, folderAsked, type Suggestion } from "../../core/language/complete.ts";
import { onDocument, onWorkspace } from "../feature.ts";
import type { Entry } from "../host.ts";
import { inTime } from "../inTime.ts";
import type { Session } from "../session.ts";
import { completionAbilities, documented, toCompletionItem } from "../toLsp/completion.ts";
import { within } from "../workspace/uris.ts";

/** After these a person expects to be told what can follow; after a space, because names are of several words. */
const TRIGGERS = [":", " ", "-", "[", "{", ",", '"', "'", "/", "@"];

/** A folder that takes longer to list, in milliseconds, is suggested nothing of. */
const PATIENCE = 300;

/** The last answer, of which the client may ask for documentation: a newer one takes its place. */
const last = new WeakMap<Session, { readonly number: number; readonly suggestions: readonly Suggestion[] }>();

export const completion = onDocument(
  CompletionRequest.type,
  (client) => {
    if (client.textDocument?.completion === undefined) return undefined;
    const { resolves } = completionAbilities(client);
    return {
      completionProvider: {
        triggerCharacters: TRIGGERS,
        resolveProvider: resolves,
        completionItem: { labelDetailsSupport: true },
      },
    };
  },
  async (document, { position }, { session }): Promise<CompletionList | null> => {
    if (!document.editable) return null;
    const { text, asked } = document;
    const { version } = text;
    const offset = text.offsetAt(position);
    const folder = folderAsked(asked, offset);
    const entries = folder === undefined ? undefined : await listed(session, document.standing.root.uri, folder);
    if (text.version !== version) throw new ResponseError(LSPErrorCodes.ContentModified, "The text has changed.");
    const abilities = completionAbilities(session.client);
    const { suggestions, incomplete } = complete(asked, offset, {
      snippets: abilities.snippets,
      entries: (path) => (path === folder ? entries : undefined),
      today: today(),
    });
    const number = (last.get(session)?.number ?? 0) + 1;
    last.set(session, { number, suggestions });
    const items = suggestions.map((each, index) => toCompletionItem(text, each, abilities, { number, index }));
    return { isIncomplete: incomplete, items };
  },
);

/** The documentation of one suggestion of the last answer. One of an earlier answer is given back as it is. */
export const completionResolve = onWorkspace(
  CompletionResolveRequest.type,
  () => undefined,
  (item: CompletionItem, { session }): CompletionItem => {
    const { number, index } = placeOf(item);
    const answer = last.get(session);
    const suggestion = answer?.number === number ? answer?.suggestions[index] : undefined;
    return suggestion === undefined ? item : { ...item, ...documented(suggestion, completionAbilities(session.client)) };
  },
);

function placeOf({ data }: CompletionItem): { number: number; index: number } {
  const { number, index } = typeof data === "object" && data !== null ? data : {};
  return { number: Number(number), index: Number(index) };
}

async function listed(session: Session, root: string, folder: string): Promise<readonly Entry[] | undefined> {
  return await inTime(session.files.list(within(root, folder)), PATIENCE);
}

/** The day here, YYYY-MM-DD. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
