/**
 * Every refusal that leaves any door. `type` is the `__type` on MTurk's door, `turk` its TurkErrorCode, `status` the HTTP
 * status on MTurk's door and `restStatus` on ours; `message` is MTurk's wording where clients are known to match on it.
 */
export interface ErrorEntry {
  readonly type: string
  readonly turk?: string
  readonly status: number
  readonly restStatus: number
  readonly message: string
  readonly cause: string
  readonly cure: string
}

function requestError(restStatus: number, message: string, cause: string, cure: string, turk?: string): ErrorEntry {
  return {
    type: 'RequestError',
    status: 400,
    restStatus,
    message,
    cause,
    cure,
    ...(turk && { turk: `AWS.MechanicalTurk.${turk}` }),
  }
}

function frontError(type: string, restStatus: number, message: string, cause: string, cure: string): ErrorEntry {
  return { type, status: 400, restStatus, message, cause, cure }
}

/** `{Name}` in a message is filled from the refusal's details. */
export const errorTable = {
  HITDoesNotExist: requestError(
    404,
    'Hit {HITId} does not exist.',
    'No HIT of yours has this id.',
    'Check the HITId, and that the access key belongs to the Requester who made the HIT.',
    'HITDoesNotExist',
  ),
  HITTypeDoesNotExist: requestError(
    404,
    'HITType {HITTypeId} does not exist.',
    'No HITType of yours has this id.',
    'Register it with CreateHITType, or create the HIT with CreateHIT.',
    'HITTypeDoesNotExist',
  ),
  HITGroupDoesNotExist: requestError(
    404,
    'There is no group of HITs {HITGroupId}.',
    'The group does not exist, or you may not see it.',
    'Look for work with ListHITGroups.',
    'HITGroupDoesNotExist',
  ),
  HITLayoutDoesNotExist: requestError(
    404,
    'HITLayout {HITLayoutId} does not exist.',
    'No layout of yours has this id.',
    'Send the Question itself.',
    'HITLayoutDoesNotExist',
  ),
  TaskDoesNotExist: requestError(
    404,
    'This task page does not exist.',
    'The address is wrong, or the assignment has been submitted, returned or abandoned.',
    'Open the task from your queue.',
  ),
  AssignmentDoesNotExist: requestError(
    404,
    'Assignment {AssignmentId} does not exist.',
    'No assignment that you may see has this id.',
    'Check the AssignmentId; Requesters see assignments once they are submitted.',
    'AssignmentDoesNotExist',
  ),
  InvalidHITState: requestError(
    409,
    "This HIT is currently in the state '{State}'.  This operation can be called with a status of: {Allowed}",
    'The HIT is in a state in which this cannot be done, or it has assignments that nobody has reviewed.',
    'Read HITStatus with GetHIT; review all submitted assignments before deleting.',
    'InvalidHITState',
  ),
  InvalidAssignmentState: requestError(
    409,
    'This operation can be called with a status of: {Allowed}',
    'The assignment is in a state in which this cannot be done.',
    'Read AssignmentStatus with GetAssignment.',
    'InvalidAssignmentState',
  ),
  HitAlreadyExists: requestError(
    409,
    'The HIT with ID "{HITId}" already exists: the UniqueRequestToken "{Token}" was used to create it.',
    'A HIT was made with this UniqueRequestToken within the last 24 hours.',
    'Use the HITId in the message; send a new token to make another HIT.',
    'HitAlreadyExists',
  ),
  DuplicateRequest: requestError(
    409,
    'The idempotency token "{Token}" has already been processed.',
    'A request with this UniqueRequestToken succeeded within the last 24 hours.',
    'Nothing needs to be done; send a new token to do it again.',
    'DuplicateRequest',
  ),
  InsufficientFunds: requestError(
    402,
    'This Requester has insufficient funds in their account to complete this transaction. Please visit {Url} to deposit money.',
    'The available balance is smaller than reward, fee and assignments together.',
    'Deposit money, or ask for fewer assignments.',
    'InsufficientFunds',
  ),
  InvalidMaximumAssignmentsIncrease: requestError(
    400,
    'The maximum assignments for a HIT created with fewer than 10 cannot be raised to 10 or more.',
    'HITs of ten or more assignments carry another fee, fixed at creation.',
    'Create a new HIT for the additional assignments.',
    'InvalidMaximumAssignmentsIncrease',
  ),
  NoHITsAvailable: requestError(
    409,
    'There are no more HITs available in this group.',
    'Other Workers hold or have done what was left, or you have done your part of each HIT.',
    'Look for other work with ListHITGroups; returned assignments come back.',
    'NoHITsAvailableInGroupException',
  ),
  DoesNotMeetRequirements: requestError(
    403,
    'You do not meet the requirements of this HIT: {Unmet}',
    'The Requester asks for qualifications that you do not have.',
    'The message names what is missing.',
    'DoesNotMeetRequirements',
  ),
  ExceedsMaxAssignmentsHeld: requestError(
    409,
    'You hold {Held} assignments; at most {Cap} can be held at once.',
    'The queue is full.',
    'Submit or return an assignment first.',
    'ExceedsMaxAssignmentsPerWorker',
  ),
  AssignmentAlreadyHeld: requestError(
    409,
    'You have already accepted or done this HIT.',
    'A Worker may do each HIT once.',
    'Continue from your queue, or take another HIT of the group.',
    'AssignmentAlreadyExists',
  ),
  AssignmentClosed: requestError(
    409,
    'This assignment can no longer be submitted: {Reason}',
    'Its time ran out, it was returned, or another answer was submitted for it.',
    'Accept the HIT again if it is still offered.',
    'InvalidAssignmentState',
  ),
  XMLParseError: {
    type: 'ParameterValidationError',
    turk: 'AWS.MechanicalTurk.XMLParseError',
    status: 400,
    restStatus: 400,
    message: '{Details}',
    cause: 'The XML is not well-formed or does not follow its schema.',
    cure: 'The message names line and element.',
  },
  InvalidParameterValue: {
    type: 'ParameterValidationError',
    turk: 'AWS.MechanicalTurk.InvalidParameterValue',
    status: 400,
    restStatus: 400,
    message: 'The value "{Value}" is not valid for the parameter {Parameter}.',
    cause: 'A value has the right type but cannot be used.',
    cure: 'The message names the parameter.',
  },
  NotSupportedYet: requestError(
    501,
    '{What} is not supported by this version of Kempelen.',
    'This part of the MTurk API is not built yet.',
    'Leave it out, or upgrade when the changelog names it.',
    'NotSupported',
  ),
  ValidationException: frontError(
    'ValidationException',
    400,
    '1 validation error detected',
    'A member is missing or breaks a constraint of the API model.',
    'The message names each member and constraint.',
  ),
  SerializationException: frontError(
    'SerializationException',
    400,
    'The request could not be read.',
    'The body is not JSON, or a member has the wrong type.',
    'Send the JSON that the API reference describes.',
  ),
  UnknownOperationException: frontError(
    'UnknownOperationException',
    404,
    'The operation {Operation} is unknown.',
    'X-Amz-Target or the path names no operation of this server.',
    'Check the spelling and the version of this server.',
  ),
  MissingAuthenticationTokenException: frontError(
    'MissingAuthenticationTokenException',
    401,
    'Missing Authentication Token',
    'The request carries no credentials.',
    'Sign the request with an access key, send a bearer token, or sign in.',
  ),
  IncompleteSignatureException: frontError(
    'IncompleteSignatureException',
    401,
    'The Authorization header is incomplete.',
    'A part of the signature is missing.',
    'Sign with Signature Version 4.',
  ),
  InvalidSignatureException: frontError(
    'InvalidSignatureException',
    401,
    'The request signature we calculated does not match the signature you provided.',
    'The secret is wrong, the clock is off, or something changed the request on its way.',
    'Check the secret key and the clock; a proxy must leave Host as the client sent it.',
  ),
  UnrecognizedClientException: frontError(
    'UnrecognizedClientException',
    401,
    'The security token included in the request is invalid.',
    'No access key or token like this exists, or it was revoked.',
    "Make an access key on the Requester's API keys page.",
  ),
  AccessDeniedException: frontError(
    'AccessDeniedException',
    403,
    'You are not authorized to perform {Operation}.',
    'The caller has another role than the operation asks for.',
    'Use the credentials of a {Role}.',
  ),
  ThrottlingException: frontError(
    'ThrottlingException',
    429,
    'Rate exceeded',
    'Too many requests in a short time.',
    'Wait a moment and try again; SDKs do so by themselves.',
  ),
  ServiceFault: {
    type: 'ServiceFault',
    turk: 'AWS.ServiceUnavailable',
    status: 500,
    restStatus: 500,
    message: 'There was an error with this request.',
    cause: 'Something failed inside the server.',
    cure: 'Try again; if it stays, give the request id to the operator.',
  },
} as const satisfies Record<string, ErrorEntry>

export type ErrorCode = keyof typeof errorTable

export interface RefusalDetails {
  /** Replaces the table's message. */
  readonly message?: string
  readonly [name: string]: unknown
}

/** The one way to say no: an entry of the error table and what fills its message. */
export class Refusal extends Error {
  readonly code: ErrorCode
  readonly details: RefusalDetails

  constructor(code: ErrorCode, details: RefusalDetails = {}) {
    super(details.message ?? fill(errorTable[code].message, details))
    this.name = 'Refusal'
    this.code = code
    this.details = details
  }
}

function fill(template: string, details: RefusalDetails): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => (name in details ? String(details[name]) : whole))
}
