import {
  type FoldingRange,
  type FoldingRangeClientCapabilities,
  FoldingRangeKind,
  FoldingRangeRequest,
} from "vscode-languageserver";
import { type Fold, foldsOf } from "../../core/language/folding.ts";
import { onDocument } from "../feature.ts";

/** Whole lines, which every client can fold. */
export const foldingRanges = onDocument(
  FoldingRangeRequest.type,
  ({ textDocument }) => (textDocument?.foldingRange === undefined ? undefined : { foldingRangeProvider: true }),
  ({ analysis }, _, { session }): FoldingRange[] => {
    const takes = session.client.textDocument?.foldingRange ?? {};
    return widest(foldsOf(analysis), takes.rangeLimit).map((fold) => toFoldingRange(fold, takes));
  },
);

/** Of more folds than the client takes, those of most lines, in the order of the text. */
function widest(folds: readonly Fold[], most = Number.POSITIVE_INFINITY): readonly Fold[] {
  if (folds.length <= most) return folds;
  const bySize = [...folds].sort((a, b) => b.last - b.first - (a.last - a.first));
  const kept = new Set(bySize.slice(0, Math.max(0, most)));
  return folds.filter((fold) => kept.has(fold));
}

const KIND: Readonly<Record<Fold["kind"], FoldingRangeKind | undefined>> = {
  field: undefined,
  comment: FoldingRangeKind.Comment,
  domain: FoldingRangeKind.Region,
};

function toFoldingRange(fold: Fold, { foldingRangeKind }: FoldingRangeClientCapabilities): FoldingRange {
  const kind = KIND[fold.kind];
  const isKnown = kind !== undefined && (foldingRangeKind?.valueSet ?? [kind]).includes(kind);
  return { startLine: fold.first, endLine: fold.last, ...(isKnown && { kind }) };
}
