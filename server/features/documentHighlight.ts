import { DocumentHighlightRequest } from "vscode-languageserver";
import { highlightsAt } from "../../core/language/highlight.ts";
import { onDocument } from "../feature.ts";
import { toHighlight } from "../toLsp/navigation.ts";

/** The other places of the file that name what the cursor is on. Elsewhere the editor shows the same word, as it does anyway. */
export const documentHighlight = onDocument(
  DocumentHighlightRequest.type,
  ({ textDocument }) => (textDocument?.documentHighlight === undefined ? undefined : { documentHighlightProvider: true }),
  ({ analysis, text }, { position }) => {
    const found = highlightsAt(analysis, text.offsetAt(position));
    return found.length === 0 ? null : found.map((occurrence) => toHighlight(text, occurrence));
  },
);
