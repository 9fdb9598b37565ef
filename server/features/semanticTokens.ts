import {
  type ClientCapabilities,
  type SemanticTokensClientCapabilities,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from "vscode-languageserver";
import { tokensOf } from "../../core/language/tokens.ts";
import type { OpenDocument } from "../document.ts";
import { onDocument } from "../feature.ts";
import { LEGEND, toTokenData, toTokenEdits } from "../toLsp/tokens.ts";
import { toSpan } from "../toLsp.ts";

/** What was last sent of a document, for the next answer to tell only what changed. */
const sent = new WeakMap<OpenDocument, { readonly resultId: string; readonly data: readonly number[] }>();
let results = 0;

/** The names of a document, for the editor to colour. */
export const semanticTokens = onDocument(
  SemanticTokensRequest.type,
  ({ textDocument }: ClientCapabilities) => {
    const requests = textDocument?.semanticTokens?.requests;
    if (requests === undefined) return undefined;
    const delta = typeof requests.full === "object" && requests.full.delta === true;
    return {
      semanticTokensProvider: {
        legend: LEGEND,
        ...(isAsked(requests.full) && { full: { delta } }),
        ...(isAsked(requests.range) && { range: true }),
      },
    };
  },
  (document) => answer(document),
);

export const semanticTokensDelta = onDocument(
  SemanticTokensDeltaRequest.type,
  () => undefined,
  (document, { previousResultId }) => {
    const before = sent.get(document);
    const after = answer(document);
    return before?.resultId === previousResultId
      ? { resultId: after.resultId, edits: toTokenEdits(before.data, after.data) }
      : after;
  },
);

export const semanticTokensRange = onDocument(
  SemanticTokensRangeRequest.type,
  () => undefined,
  ({ analysis, text }, { range }) => ({ data: toTokenData(text, tokensOf(analysis, toSpan(text, range))) }),
);

function answer(document: OpenDocument): { resultId: string; data: number[] } {
  const data = toTokenData(document.text, tokensOf(document.analysis));
  const resultId = String(++results);
  sent.set(document, { resultId, data });
  return { resultId, data };
}

type Asked = SemanticTokensClientCapabilities["requests"];

function isAsked(request: Asked["full"] | Asked["range"]): boolean {
  return request !== undefined && request !== false;
}
