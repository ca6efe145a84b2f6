import { everyOperation, files, held, notHere, type Row } from './row.ts'

/** The catalogue of TurkErrorCodes. What a Requester meets is met through every client, with type, status, code and words. */
export const errorRows: readonly Row[] = [
  byEveryClient('HITDoesNotExist'),
  byEveryClient('AssignmentDoesNotExist'),
  byEveryClient('QualificationTypeDoesNotExist'),
  byEveryClient('QualificationDoesNotExist'),
  byEveryClient('QualificationRequestDoesNotExist'),
  byEveryClient('HITTypeDoesNotExist'),
  byEveryClient('HITLayoutDoesNotExist'),
  byEveryClient('InvalidHITState'),
  held('InvalidHITState names the state, and Disposed at a second DeleteHIT', [
    files.states,
    'is not deleted while work on it is open or unreviewed',
  ]),
  byEveryClient('InvalidAssignmentState'),
  held('InvalidAssignmentState: Submitted, or null while it is worked on', [
    files.states,
    'is not shown before it is submitted',
  ]),
  byEveryClient('InvalidQualificationState'),
  byEveryClient('InvalidQualificationTypeState'),
  byEveryClient('InvalidQualificationRequestState'),
  notHere('HITAlreadyPassedReview', 'Codes that are not raised'),
  byEveryClient('HitAlreadyExists'),
  held('HitAlreadyExists has the HITId in its message', [files.idempotency, '%s with a UniqueRequestToken']),
  byEveryClient('DuplicateRequest'),
  byEveryClient('QualificationTypeAlreadyExists'),
  notHere('QualificationAlreadyExists', 'Codes that are not raised'),
  byWorkers('AssignmentAlreadyExists', 'AssignmentAlreadyHeld'),
  byEveryClient('InsufficientFunds'),
  byEveryClient('InvalidMaximumAssignmentsIncrease'),
  notHere('HITTooOldForExtension', 'Codes that are not raised'),
  byWorkers('ExceedsMaxAssignmentsPerWorker', 'ExceedsMaxAssignmentsHeld'),
  byEveryClient('XMLParseError'),
  byEveryClient('XHTMLParseError'),
  byEveryClient('InvalidParameterValue'),
  byEveryClient('InvalidTransportEndpoint'),
  byWorkers('PermissionDeniedException', 'WorkerBlocked'),
  byWorkers('DoesNotMeetRequirements', 'DoesNotMeetRequirements'),
  byWorkers('QualificationTypeRetryDelayNotElapsed', 'QualificationTypeRetryDelayNotElapsed'),
  byWorkers('QualificationTypeDoesNotAllowRetake', 'QualificationTypeDoesNotAllowRetake'),
  byWorkers('NoHITsAvailableInGroupException', 'NoHITsAvailable'),
  notHere('NoMoreWorkableHITsInGroupException, NoHITsAvailableForIterator', 'Codes that are not raised'),
  notHere('AWS.AccountNotLinked', 'Codes that are not raised'),
  notHere('AWS.NotAuthorized, AWS.BadCredentialSupplied, AWS.BadClaimsSupplied', 'Codes that are not raised'),
  held('what is refused before the operation bears the names of the AWS front end', [
    files.authentication,
    'for %s: %s',
  ]),
  held('AWS.ServiceUnavailable', [files.awsJson, 'ServiceFault: what fails inside']),
]

function byEveryClient(code: string): Row {
  return held(code, everyOperation, [files.refusals, `'${code}'`])
}

/** Where only Workers meet it, they do so at our own door, by our name for it; the table of errors has MTurk's. */
function byWorkers(code: string, ours: string): Row {
  const isDocumented = [files.errorTable, 'every TurkErrorCode is one that MTurk documents'] as const
  return held(code, isDocumented, [files.errorTable, `'${code}'`], [files.workerErrors, `'${ours}'`])
}
