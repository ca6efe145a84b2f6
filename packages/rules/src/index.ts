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
export {
  actionsGuarded,
  checkRequirements,
  guards,
  type HITAction,
  type Locale,
  localeId,
  meets,
  numberApprovedId,
  percentApproved,
  percentApprovedId,
  type QualificationValue,
  requirementSentence,
  systemQualificationTypes,
  unmetRequirements,
  type WorkerQualifications,
} from './qualification.ts'
export { payPerHourMicros } from './wage.ts'
