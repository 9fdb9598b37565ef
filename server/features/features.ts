import type { Feature } from "../feature.ts";
import { codeActionEdit, codeActions } from "./codeActions.ts";
import { codeLens, codeLensResolve } from "./codeLens.ts";
import { completion, completionResolve } from "./completion.ts";
import { definition } from "./definition.ts";
import { documentDiagnostics } from "./documentDiagnostics.ts";
import { documentHighlight } from "./documentHighlight.ts";
import { documentLinks } from "./documentLinks.ts";
import { documentSymbols } from "./documentSymbols.ts";
import { foldingRanges } from "./foldingRanges.ts";
import { formatting, rangeFormatting, rangesFormatting } from "./formatting.ts";
import { hover } from "./hover.ts";
import { indicator } from "./indicator.ts";
import { inlayHints } from "./inlayHints.ts";
import { importedFile, newAssessment, nextReview } from "./newFiles.ts";
import { onTypeFormatting } from "./onTypeFormatting.ts";
import { overview } from "./overview.ts";
import { place } from "./place.ts";
import { references } from "./references.ts";
import { prepareRename, rename } from "./rename.ts";
import { reviews } from "./reviews.ts";
import { rubrics } from "./rubrics.ts";
import { schema } from "./schema.ts";
import { selectionRanges } from "./selectionRanges.ts";
import { semanticTokens, semanticTokensDelta, semanticTokensRange } from "./semanticTokens.ts";
import { summary, whyNone } from "./summary.ts";
import { virtualContent } from "./virtualContent.ts";
import { where } from "./where.ts";
import { workspaceAssessments } from "./workspaceAssessments.ts";
import { workspaceDiagnostics } from "./workspaceDiagnostics.ts";
import { workspaceSymbols } from "./workspaceSymbols.ts";

/** Everything a client may ask for, method by method. */
export const features: readonly Feature[] = [
  documentDiagnostics,
  workspaceDiagnostics,
  hover,
  completion,
  completionResolve,
  virtualContent,
  summary,
  whyNone,
  where,
  overview,
  indicator,
  place,
  workspaceAssessments,
  reviews,
  rubrics,
  newAssessment,
  nextReview,
  importedFile,
  schema,
  definition,
  references,
  documentHighlight,
  prepareRename,
  rename,
  codeActions,
  codeActionEdit,
  documentSymbols,
  workspaceSymbols,
  semanticTokens,
  semanticTokensDelta,
  semanticTokensRange,
  documentLinks,
  codeLens,
  codeLensResolve,
  inlayHints,
  foldingRanges,
  selectionRanges,
  formatting,
  rangeFormatting,
  rangesFormatting,
  onTypeFormatting,
];
