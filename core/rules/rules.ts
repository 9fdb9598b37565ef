import { actionIncomplete } from "./assessment/actionIncomplete.ts";
import { changedNoNewEvidence } from "./assessment/changedNoNewEvidence.ts";
import { copiedRationale } from "./assessment/copiedRationale.ts";
import { criteriaDisagree } from "./assessment/criteriaDisagree.ts";
import { districtMismatch } from "./assessment/districtMismatch.ts";
import { droppedIndicator } from "./assessment/droppedIndicator.ts";
import { evidenceAfterReview } from "./assessment/evidenceAfterReview.ts";
import { fileMissing } from "./assessment/fileMissing.ts";
import { highNoAction } from "./assessment/highNoAction.ts";
import { jumpedTwo } from "./assessment/jumpedTwo.ts";
import { levelWithoutBase } from "./assessment/levelWithoutBase.ts";
import { missingIndicator } from "./assessment/missingIndicator.ts";
import { noEvidence } from "./assessment/noEvidence.ts";
import { noRationale } from "./assessment/noRationale.ts";
import { oneKindOnly } from "./assessment/oneKindOnly.ts";
import { outOfOrder } from "./assessment/outOfOrder.ts";
import { parrotsRubric } from "./assessment/parrotsRubric.ts";
import { personNamed } from "./assessment/personNamed.ts";
import { previousCycle } from "./assessment/previousCycle.ts";
import { ratersSplit } from "./assessment/ratersSplit.ts";
import { responseOpen } from "./assessment/responseOpen.ts";
import { rubricNotFound } from "./assessment/rubricNotFound.ts";
import { rubricVersion } from "./assessment/rubricVersion.ts";
import { signoffMissing } from "./assessment/signoffMissing.ts";
import { smallGroup } from "./assessment/smallGroup.ts";
import { staleEvidence } from "./assessment/staleEvidence.ts";
import { twoLevelsApart } from "./assessment/twoLevelsApart.ts";
import { uncitedInText } from "./assessment/uncitedInText.ts";
import { unknownEvidence } from "./assessment/unknownEvidence.ts";
import { unknownRater } from "./assessment/unknownRater.ts";
import { unratedNoReason } from "./assessment/unratedNoReason.ts";
import { unsafePath } from "./assessment/unsafePath.ts";
import { unusedEvidence } from "./assessment/unusedEvidence.ts";
import { vagueQuantity } from "./assessment/vagueQuantity.ts";
import { commaSplit } from "./file/commaSplit.ts";
import { duplicateKey } from "./file/duplicateKey.ts";
import { encoding } from "./file/encoding.ts";
import { invisibleCharacter } from "./file/invisibleCharacter.ts";
import { limits } from "./file/limits.ts";
import { mergeConflict } from "./file/mergeConflict.ts";
import { ruleFailed } from "./file/ruleFailed.ts";
import { severalDocuments } from "./file/severalDocuments.ts";
import { textCutShort } from "./file/textCutShort.ts";
import { unknownSuppression } from "./file/unknownSuppression.ts";
import { yamlAlias } from "./file/yamlAlias.ts";
import { yamlSyntax } from "./file/yamlSyntax.ts";
import { rubricDuplicateName } from "./rubric/rubricDuplicateName.ts";
import { rubricNamesNothing } from "./rubric/rubricNamesNothing.ts";
import { rubricNoDescriptor } from "./rubric/rubricNoDescriptor.ts";
import { rubricSchema } from "./rubric/rubricSchema.ts";
import type { AssessmentContext, FileContext, RubricContext, Rule, SettingsContext } from "./rule.ts";
import { settings } from "./settings/settings.ts";
import { duplicateIndicator } from "./shape/duplicateIndicator.ts";
import { halfLevel } from "./shape/halfLevel.ts";
import { renamedIndicator } from "./shape/renamedIndicator.ts";
import { schema } from "./shape/schema.ts";
import { unknownCriterion } from "./shape/unknownCriterion.ts";
import { unknownIndicator } from "./shape/unknownIndicator.ts";
import { unknownLevel } from "./shape/unknownLevel.ts";

/** Of every kind of file. */
export const fileRules: readonly Rule<FileContext>[] = [
  mergeConflict,
  limits,
  encoding,
  yamlSyntax,
  invisibleCharacter,
  yamlAlias,
  severalDocuments,
  duplicateKey,
  textCutShort,
  commaSplit,
  unknownSuppression,
  ruleFailed,
];

export const assessmentRules: readonly Rule<AssessmentContext>[] = [
  rubricNotFound,
  previousCycle,
  schema,
  unknownIndicator,
  renamedIndicator,
  duplicateIndicator,
  unknownLevel,
  halfLevel,
  unknownCriterion,
  unknownEvidence,
  unknownRater,
  missingIndicator,
  noRationale,
  unratedNoReason,
  noEvidence,
  oneKindOnly,
  unusedEvidence,
  uncitedInText,
  evidenceAfterReview,
  staleEvidence,
  fileMissing,
  unsafePath,
  parrotsRubric,
  copiedRationale,
  vagueQuantity,
  levelWithoutBase,
  criteriaDisagree,
  ratersSplit,
  twoLevelsApart,
  changedNoNewEvidence,
  jumpedTwo,
  droppedIndicator,
  districtMismatch,
  actionIncomplete,
  highNoAction,
  responseOpen,
  signoffMissing,
  rubricVersion,
  outOfOrder,
  personNamed,
  smallGroup,
];

export const rubricRules: readonly Rule<RubricContext>[] = [
  rubricSchema,
  rubricDuplicateName,
  rubricNoDescriptor,
  rubricNamesNothing,
];

export const settingsRules: readonly Rule<SettingsContext>[] = [settings];

/** Every rule there is, whatever files it judges. */
export const allRules: readonly Rule[] = [...fileRules, ...assessmentRules, ...rubricRules, ...settingsRules] as readonly Rule[];
