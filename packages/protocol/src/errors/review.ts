import { type ErrorEntry, requestError } from './entry.ts'

/** Decisions about answers, and appeals. */
export const reviewErrors = {
  ReasonRequired: requestError(
    400,
    'A rejection of this answer needs a reason and evidence: "<reason>: <evidence>" with at least {Characters} characters of evidence, where the reason is one of {Reasons}. For example "TooFast: 3 s for 40 words, where the median is 60 s."',
    'The answer belongs to a batch, or the Requester has set RejectionGate to Everything.',
    'Begin RequesterFeedback with a reason of the list and a colon, or call RejectAnswer.',
    'ReasonRequired',
  ),
  EvidenceDoesNotHold: requestError(
    409,
    'The evidence does not hold: {Finding}',
    'What the marketplace itself knows about this answer speaks against the reason.',
    'Approve the answer, or reject it for the reason that is true of it.',
    'EvidenceDoesNotHold',
  ),
  RejectionLimitReached: requestError(
    409,
    'Of {Submitted} answers {Limit} may be rejected, and {Rejected} are.',
    'At most a twentieth of the answers of a batch or HITType may be rejected, or one where there are fewer than 20.',
    'Approve the others; if more of them are truly worthless, ask the operator of the marketplace for AllowRejections.',
    'RejectionLimitReached',
  ),
  AppealNotPossible: requestError(
    409,
    'This rejection cannot be appealed: {Why}',
    'The assignment is not rejected, its time for an appeal is over, or an appeal was made before.',
    'Write to the Requester, who can still approve the answer.',
  ),
  AppealDoesNotExist: requestError(
    404,
    'There is no appeal about assignment {AssignmentId}.',
    'Its Worker made none, or it is not for you to decide.',
    'List appeals with ListAppeals.',
  ),
  AppealDecided: requestError(
    409,
    'This appeal has been decided: {State}.',
    'Another reviewer, an operator or the Requester came first.',
    'Nothing needs to be done.',
  ),
  ConflictOfInterest: requestError(
    403,
    'You cannot decide this appeal, since {Why}',
    'Who rejected an answer, or gave it, does not decide about it.',
    'Leave it to another operator or to an appeal reviewer.',
  ),
} as const satisfies Record<string, ErrorEntry>
