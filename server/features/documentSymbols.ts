import { DocumentSymbolRequest } from "vscode-languageserver";
import { outlineOf } from "../../core/language/outline/outline.ts";
import { onDocument } from "../feature.ts";
import { toDocumentSymbol, toSymbolInformation } from "../toLsp/symbols.ts";

/** The outline: as a tree where the client can show one. */
export const documentSymbols = onDocument(
  DocumentSymbolRequest.type,
  ({ textDocument }) =>
    textDocument?.documentSymbol === undefined ? undefined : { documentSymbolProvider: { label: "Assessment" } },
  ({ analysis, text }, _, { session: { client } }) => {
    const outline = outlineOf(analysis);
    return client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true
      ? outline.map((item) => toDocumentSymbol(text, item))
      : outline.flatMap((item) => toSymbolInformation(text, item));
  },
);
