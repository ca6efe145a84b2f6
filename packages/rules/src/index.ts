export {
  type AssignmentFacts,
  type AssignmentState,
  activeSecondsOfBeat,
  checkApprovable,
  checkRejectable,
  isSubmitted,
  submissionGraceSeconds,
  submissionOutcome,
} from './assignment.ts'
export { assignmentFee, bonusFee, type FeePolicy, mastersQualificationTypeIds } from './fee.ts'
export { type GoldRecord, goldBelief, isBelowMinimum, isGoldDue, isTrusted, stopSentence } from './gold.ts'
export {
  checkAdditionalAssignments,
  checkDeletable,
  checkNotDisposed,
  checkReviewStatusChange,
  type HITFacts,
  type HITStatus,
  hitStatus,
  liabilityMicros,
} from './hit.ts'
export { isBic, isIban, maskedIban, plainIban } from './iban.ts'
export { type KnownAnswersPolicy, knownAnswerScore, scoreKnownAnswers } from './known-answers.ts'
export { participationIds } from './participation.ts'
export { goldViews, type Liability, liabilityOf, readPlan } from './plan.ts'
export { findPlurality, type PluralityAssignment, type PluralityPolicy } from './plurality.ts'
export {
  actionsGuarded,
  checkRequirements,
  guards,
  type HITAction,
  type Locale,
  meets,
  type QualificationValue,
  unmetRequirements,
  type WorkerQualifications,
} from './qualification.ts'
export { checkRequestable, earliestRequestAt } from './qualification-request.ts'
export {
  checkAppealable,
  checkAppealDecider,
  checkEvidence,
  checkRejectionLimit,
  type EvidenceFacts,
  needsReason,
  readRejection,
  rejectionLimit,
  rejectionSentences,
  type StatedRejection,
} from './rejection.ts'
export type { QualificationTypeFacts } from './remedy.ts'
export { explainRequirement, requirementSentence } from './requirement-words.ts'
export type { AnswerTexts, Extension, IntendedAction, ReviewFinding, ReviewOutcome } from './review-outcome.ts'
export { readAssignmentReviewPolicy, readHITReviewPolicy } from './review-policy.ts'
export {
  allQualifications,
  localeId,
  type MastersPolicy,
  systemQualifications,
  systemQualificationTypes,
} from './system-qualifications.ts'
export { payPerHourMicros, rewardForWage, taskSeconds, topUpMicros, type WorkerTime } from './wage.ts'
