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

/** What is recorded: MTurk's eleven event types by their names, and our own. */
export const eventTypes = [
  ...notifiedEventTypes,
  'HITReviewStatusChanged',
  'HITMovedToType',
  'HITTypeCreated',
  'HITLayoutCreated',
  'HITLayoutDeleted',
  'TaskFileDeleted',
  'ReviewPolicyRan',
  'RejectionOverturned',
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

export const workerEventTypes = ['WorkerRegistered', 'WorkerProfileChanged', 'OperatorClaimed'] as const

export type EventType = (typeof eventTypes)[number]
export type WorkerEventType = (typeof workerEventTypes)[number]
