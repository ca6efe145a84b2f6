/** What is recorded: MTurk's eleven event types by their names, and our own. */
export const eventTypes = [
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
  'HITReviewStatusChanged',
  'HITTypeCreated',
  'RejectionOverturned',
  'ContestedReleased',
  'BonusSent',
  'DepositMade',
  'RequesterRegistered',
  'AccessKeyCreated',
  'AccessKeyRevoked',
] as const

export const workerEventTypes = ['WorkerRegistered', 'OperatorClaimed'] as const

export type EventType = (typeof eventTypes)[number]
export type WorkerEventType = (typeof workerEventTypes)[number]
