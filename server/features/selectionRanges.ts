import { type SelectionRange, SelectionRangeRequest } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { selectionsAt } from "../../core/language/selection.ts";
import type { Span } from "../../core/text/span.ts";
import { onDocument } from "../feature.ts";
import { toRange } from "../toLsp.ts";

/** What a selection grows to, step by step, at each of the positions. */
export const selectionRanges = onDocument(
  SelectionRangeRequest.type,
  ({ textDocument }) => (textDocument?.selectionRange === undefined ? undefined : { selectionRangeProvider: true }),
  ({ analysis, text }, { positions }): SelectionRange[] =>
    selectionsAt(
      analysis,
      positions.map((position) => text.offsetAt(position)),
    ).map((spans) => nested(text, spans)),
);

/** The smallest range, each with the next larger one around it. There is always one. */
function nested(text: TextDocument, spans: readonly Span[]): SelectionRange {
  const all = { start: 0, end: text.getText().length };
  const [largest = all, ...smaller] = [...spans].reverse();
  return smaller.reduce<SelectionRange>((parent, span) => ({ range: toRange(text, span), parent }), {
    range: toRange(text, largest),
  });
}
