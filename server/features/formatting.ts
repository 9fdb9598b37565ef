import {
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  DocumentRangesFormattingRequest,
  type TextEdit,
} from "vscode-languageserver";
import { formatEdits } from "../../core/language/format.ts";
import type { Span } from "../../core/text/span.ts";
import type { OpenDocument } from "../document.ts";
import { onDocument } from "../feature.ts";
import { toSpan, toTextEdit } from "../toLsp.ts";

/*
 * White space put in order. YAML has no tabs, and these files two columns a step, so the client's wishes for either are not
 * asked for.
 */

export const formatting = onDocument(
  DocumentFormattingRequest.type,
  ({ textDocument }) => (textDocument?.formatting === undefined ? undefined : { documentFormattingProvider: true }),
  (document) => edits(document),
);

export const rangeFormatting = onDocument(
  DocumentRangeFormattingRequest.type,
  ({ textDocument }) => {
    const asked = textDocument?.rangeFormatting;
    if (asked === undefined) return undefined;
    return { documentRangeFormattingProvider: asked.rangesSupport === true ? { rangesSupport: true } : true };
  },
  (document, { range }) => edits(document, [toSpan(document.text, range)]),
);

export const rangesFormatting = onDocument(
  DocumentRangesFormattingRequest.type,
  // Told of together with the one range.
  () => undefined,
  (document, { ranges }) =>
    edits(
      document,
      ranges.map((range) => toSpan(document.text, range)),
    ),
);

function edits({ analysis, editable, text }: OpenDocument, within?: readonly Span[]): TextEdit[] | null {
  return editable ? formatEdits(analysis, within).map((edit) => toTextEdit(text, edit)) : null;
}
