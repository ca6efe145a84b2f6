/** The events that MTurk sends notifications of. */
export const notifiedEventTypes = [
  'AssignmentAccepted',
  'AssignmentAbandoned',
  'AssignmentReturned',
  'AssignmentSubmitted',
  'AssignmentApproved',
  'AssignmentRejected',
  'HITCreated',
  'HITExpired',
  'HITReviewable',
  'HITExtended',
  'HITDisposed',
] as const

/** What webhooks are told of: the same, and what happens to batches. */
export const webhookEventTypes = [...notifiedEventTypes, 'ItemFinished', 'ItemReopened', 'BatchFinished'] as const

/** What is recorded: MTurk's eleven event types by their names, and our own. */
export const eventTypes = [
  ...notifiedEventTypes,
  'HITReviewStatusChanged',
  'ProjectCreated',
  'ProjectUpdated',
  'ProjectReviewerAdded',
  'ProjectReviewerRemoved',
  'BatchCreated',
  'BatchPublished',
  'BatchPriced',
  'BatchUpdated',
  'BatchPaused',
  'BatchResumed',
  'BatchCancelled',
  'BatchFinished',
  'ItemFinished',
  'ItemReopened',
  'ItemReviewed',
  'WorkerStopped',
  'WorkerAllowed',
  'InvitationCreated',
  'TopUpPaid',
  'WorkerScreenedOut',
  'HITMovedToType',
  'HITTypeCreated',
  'HITLayoutCreated',
  'HITLayoutDeleted',
  'TaskFileDeleted',
  'ReviewPolicyRan',
  'RejectionOverturned',
  'AppealMade',
  'AppealDecided',
  'RejectionsAllowed',
  'RequesterSettingsUpdated',
  'ContestedReleased',
  'BonusSent',
  'DepositMade',
  'RequesterRegistered',
  'QualificationTypeCreated',
  'QualificationTypeUpdated',
  'QualificationTypeDeleted',
  'QualificationGranted',
  'QualificationRevoked',
  'QualificationRequested',
  'QualificationRequestRejected',
  'WorkerBlocked',
  'WorkerUnblocked',
  'NotificationSettingsUpdated',
  'WebhookCreated',
  'WebhookDeleted',
  'WorkerMessaged',
  'AccessKeyCreated',
  'AccessKeyRevoked',
] as const

export const workerEventTypes = [
  'WorkerRegistered',
  'WorkerProfileChanged',
  'OperatorClaimed',
  'AppealReviewerAppointed',
  'AppealReviewerDismissed',
] as const

export type EventType = (typeof eventTypes)[number]
export type WorkerEventType = (typeof workerEventTypes)[number]
