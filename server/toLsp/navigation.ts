import { type DocumentHighlight, DocumentHighlightKind, type LocationLink, type Range } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Occurrence } from "../../core/language/named.ts";
import { toRange } from "../toLsp.ts";

/** Where a link leads: a name, and all that belongs to it. */
export interface LinkTarget {
  readonly uri: string;
  readonly name: Range;
  readonly whole: Range;
}

export function toLink(origin: Range, { uri, name, whole }: LinkTarget): LocationLink {
  return { originSelectionRange: origin, targetUri: uri, targetRange: whole, targetSelectionRange: name };
}

const KIND: Readonly<Record<Occurrence["role"], DocumentHighlightKind>> = {
  definition: DocumentHighlightKind.Write,
  use: DocumentHighlightKind.Read,
  mention: DocumentHighlightKind.Text,
};

export function toHighlight(text: TextDocument, occurrence: Occurrence): DocumentHighlight {
  return { range: toRange(text, occurrence), kind: KIND[occurrence.role] };
}
