import { plainUri } from "./workspace/uris.ts";

/*
 * What clients send is not always what the protocol says. Parameters are looked at before any work is done with them, so
 * that nonsense is answered as such.
 */

type Loose = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === "string";
const isWhole: Check = (value) => Number.isInteger(value) && Number(value) >= 0;
const isList =
  (each: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(each);
const isObject = (value: unknown): value is Loose => typeof value === "object" && value !== null && !Array.isArray(value);
const has =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isObject(value) && Object.entries(checks).every(([key, check]) => check(value[key]));
const orNothing =
  (check: Check): Check =>
  (value) =>
    value === undefined || value === null || check(value);

const isPosition = has({ line: isWhole, character: isWhole });
const isRange = has({ start: isPosition, end: isPosition });
type Fields = Readonly<Record<string, Check>>;

const textDocument = has({ uri: isUri });
const document: Fields = { textDocument };
const place: Fields = { textDocument, position: isPosition };
const stretch: Fields = { textDocument, range: isRange };
const address: Fields = { uri: isUri };
const newFile: Fields = { ...address, rubric: isText, district: isObject, date: isText, previous: orNothing(isUri) };

/** What a message cannot do without. Every other one about a document needs the document alone. */
const NEEDED: Readonly<Record<string, Fields>> = {
  "textDocument/hover": place,
  "textDocument/completion": place,
  "textDocument/definition": place,
  "textDocument/references": place,
  "textDocument/documentHighlight": place,
  "textDocument/prepareRename": place,
  "textDocument/onTypeFormatting": place,
  "textDocument/rename": { ...place, newName: isText },
  "textDocument/codeAction": { ...stretch, context: isObject },
  "textDocument/rangeFormatting": stretch,
  "textDocument/rangesFormatting": { textDocument, ranges: isList(isRange) },
  "textDocument/inlayHint": stretch,
  "textDocument/semanticTokens/range": stretch,
  "textDocument/selectionRange": { textDocument, positions: isList(isPosition) },
  "textDocument/didOpen": { textDocument: has({ uri: isUri, languageId: isText, text: isText }) },
  "textDocument/didChange": { textDocument, contentChanges: isList(has({ text: isText, range: orNothing(isRange) })) },
  "workspace/symbol": { query: isText },
  "workspace/diagnostic": { previousResultIds: isList(has({ uri: isText, value: isText })) },
  "workspace/textDocumentContent": address,
  "workspace/didChangeWatchedFiles": { changes: isList(has(address)) },
  "workspace/didChangeWorkspaceFolders": { event: has({ added: isList(has(address)), removed: isList(has(address)) }) },
  "rubric/summary": address,
  "rubric/whyNoSummary": address,
  "rubric/where": { ...address, path: isList((step) => isText(step) || isWhole(step)) },
  "rubric/schema": address,
  "rubric/workspace": { uris: orNothing(isList(isUri)) },
  "rubric/overview": address,
  "rubric/rubrics": address,
  "rubric/indicator": { ...address, indicator: isText },
  "rubric/place": { ...address, indicator: isText, word: orNothing(isText) },
  "rubric/new": newFile,
  "rubric/next": { ...address, last: isUri, date: isText },
  "rubric/import": { ...newFile, rows: isList(isList(isText)), source: isText },
};

/** The name of the first field that is missing or is not what it should be. */
export function wrongIn(method: string, params: unknown): string | undefined {
  const needed = NEEDED[method] ?? (method.startsWith("textDocument/") ? document : {});
  return Object.entries(needed).find(([field, check]) => !isObject(params) || !check(params[field]))?.[0];
}

function isUri(value: unknown): boolean {
  if (typeof value !== "string") return false;
  try {
    plainUri(value);
    return true;
  } catch {
    return false;
  }
}
