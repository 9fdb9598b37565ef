import type { Command } from "../command.ts";
import { exportSummary } from "./exportSummary.ts";
import { goToIndicator } from "./goToIndicator.ts";
import { importSpreadsheet } from "./importSpreadsheet.ts";
import { newAssessment } from "./newAssessment.ts";
import { nextUnrated } from "./nextUnrated.ts";
import { openPortfolio } from "./openPortfolio.ts";
import { openRubric } from "./openRubric.ts";
import { openSummary } from "./openSummary.ts";
import { rateIndicator } from "./rateIndicator.ts";
import { setLevel } from "./setLevel.ts";
import { showReferences } from "./showReferences.ts";
import { startNextReview } from "./startNextReview.ts";

/** Every command of the extension. */
export const commands: readonly Command[] = [
  newAssessment,
  startNextReview,
  importSpreadsheet,
  openRubric,
  rateIndicator,
  nextUnrated,
  goToIndicator,
  setLevel,
  showReferences,
  openSummary,
  exportSummary,
  openPortfolio,
];
