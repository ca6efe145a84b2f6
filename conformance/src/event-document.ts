/** The document that MTurk sends for an event. */
export interface EventDocument {
  readonly Events: readonly {
    readonly EventType: string
    readonly EventTimestamp: string
    readonly HITId: string
    readonly AssignmentId?: string
    readonly HITTypeId: string
  }[]
  readonly EventDocId: string
  readonly SourceAccount: string
  readonly CustomerId: string
  readonly EventDocVersion: string
}

export const eventTypes = [
  'AssignmentAccepted',
  'AssignmentAbandoned',
  'AssignmentReturned',
  'AssignmentSubmitted',
  'AssignmentRejected',
  'AssignmentApproved',
  'HITCreated',
  'HITExpired',
  'HITReviewable',
  'HITExtended',
  'HITDisposed',
] as const
