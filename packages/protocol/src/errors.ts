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
  RequesterDoesNotExist: requestError(
    404,
    'There is no Requester {RequesterId}.',
    'No Requester has this id.',
    'Take the RequesterId from a group of ListHITGroups.',
  ),
  SignOnProviderDoesNotExist: requestError(
    404,
    'There is no identity provider {ProviderId}.',
    'Nobody has set up a provider under this id.',
    'List them with ListSignOnProviders.',
  ),
  SignOnProviderUnreachable: requestError(
    409,
    'The provider {Issuer} could not be asked: {Reason}',
    'Its discovery document cannot be fetched, or is not one.',
    'Open ISSUER/.well-known/openid-configuration from the machine of the marketplace, and mend the Issuer or the way to it.',
  ),
  SavedSearchDoesNotExist: requestError(
    404,
    'Saved search {SavedSearchId} does not exist.',
    'No saved search of yours has this id.',
    'List yours with ListSavedSearches.',
  ),
  TooManySavedSearches: requestError(
    409,
    'You have {Number} saved searches, which is the most that are kept.',
    'A Worker keeps at most 50 saved searches.',
    'Delete one that you no longer use with DeleteSavedSearch.',
  ),
  ProblemReportDoesNotExist: requestError(
    404,
    'Problem report {ProblemReportId} does not exist.',
    'No report that is still open has this id.',
    'List the open ones with ListProblemReports.',
  ),
  ProblemAlreadyReported: requestError(
    409,
    'You have reported this already.',
    'A Worker reports a HIT once, and a group once.',
    'Nothing more is needed: your report is with the Requester and the operators.',
  ),
  AccountSuspended: requestError(
    403,
    'This account is suspended: {Reason}. {Notice}',
    'An operator of the marketplace has suspended the Worker, the Requester or the person.',
    'Sign in to read the reason, and appeal under your account or with AppealSuspension. What you have earned can still be paid out.',
  ),
  PersonDoesNotExist: requestError(
    404,
    'There is nobody {Id} here.',
    'No Worker, Requester or person has this id.',
    'Find them with ListPeople.',
  ),
  SuspensionDoesNotExist: requestError(
    404,
    'There is no suspension to end or to appeal against.',
    'Who is named is not suspended.',
    'Look at GetPerson, or at GetMySuspension.',
  ),
  AlreadySuspended: requestError(
    409,
    '{Id} is suspended already.',
    'There is one suspension at a time.',
    'End it with ReinstatePerson first where its reason or its end is to change.',
  ),
  MailNotSent: requestError(
    409,
    'The mail could not be sent: {Reason}',
    'The mail server refused it or could not be reached.',
    'Look at KEMPELEN_SMTP_URL and KEMPELEN_MAIL_FROM, and at the log of the mail server.',
  ),
  PayoutMethodMissing: requestError(
    409,
    'There is no bank account to pay to.',
    'The Worker has not said where earnings go.',
    'Enter it under Earnings, or with PutPayoutMethod.',
  ),
  PayoutTooSmall: requestError(
    409,
    'A pay-out is at least {Minimum}; asked for were {Amount}.',
    'Banks charge for payments, so very small ones are collected first.',
    'Wait until more is available, or ask for more of it.',
  ),
  PayoutTooLarge: requestError(
    409,
    'Asked for were {Amount}, and {Available} are available.',
    'A pay-out cannot be more than what is available.',
    'Ask for less; what waits for review becomes available when it is approved.',
  ),
  PayoutAlreadyRequested: requestError(
    409,
    'A pay-out waits already.',
    'One pay-out waits at a time, until an operator has ordered it.',
    'Look at ListMyPayouts, and ask again when it is in a file.',
  ),
  PayoutDoesNotExist: requestError(
    404,
    'There is no pay-out {PayoutId}.',
    'No pay-out has this id.',
    'List them with ListPayouts.',
  ),
  InvalidPayoutState: requestError(
    409,
    'This pay-out is {State}.',
    'What was returned cannot be paid any more; the money is with the Worker again.',
    'The Worker asks for it anew with RequestPayout.',
  ),
  PayoutFileDoesNotExist: requestError(
    404,
    'There is no pay-out file {PayoutFileId}.',
    'No order to a bank has this id, or not in this format.',
    'List them with ListPayoutFiles.',
  ),
  NothingToPayOut: requestError(
    409,
    'No pay-out in {Unit} waits.',
    'All that was asked for stands in a file already.',
    'Look at ListPayouts for what waits.',
  ),
  HITLayoutDoesNotExist: requestError(
    404,
    'HITLayout {HITLayoutId} does not exist.',
    'No layout of yours has this id.',
    'List your layouts with ListHITLayouts, or send the Question itself.',
    'HITLayoutDoesNotExist',
  ),
  ProjectDoesNotExist: requestError(
    404,
    'Project {ProjectId} does not exist.',
    'No project of yours has this id.',
    'List your projects with ListProjects.',
    'ProjectDoesNotExist',
  ),
  TemplateDoesNotExist: requestError(
    404,
    'Template {Name} does not exist.',
    'The gallery has no template of this name.',
    'List the templates with ListTemplates.',
    'TemplateDoesNotExist',
  ),
  BatchDoesNotExist: requestError(
    404,
    'Batch {BatchId} does not exist.',
    'No batch of yours has this id.',
    'List your batches with ListBatches.',
    'BatchDoesNotExist',
  ),
  InvalidBatchState: requestError(
    409,
    'This batch is {State}. The operation can be called for one that is: {Allowed}.',
    'The batch is not in a state that allows this.',
    'Look at its state with GetBatch.',
    'InvalidBatchState',
  ),
  BatchPaused: requestError(
    409,
    'This batch gives out no work at the moment.',
    'Its Requester has paused it, or it has ended.',
    'Come back later, or choose other work.',
    'BatchPaused',
  ),
  WorkerStopped: requestError(
    403,
    'You get no more work of this kind. {Reason}',
    'Too many of your answers differed from known ones, or you were screened out.',
    'What you have handed in is paid. Write to the Requester if you think this is wrong.',
    'WorkerStopped',
  ),
  WageBelowFloor: requestError(
    400,
    'A reward of {Reward} for {Seconds} seconds is {PerHour} an hour, less than the floor of {Floor}. It takes {Needed}.',
    'The marketplace has a wage floor, and the reward lies below it for the time that the task takes.',
    'Raise the reward to what the message says, or make the task shorter.',
    'WageBelowFloor',
  ),
  InvitationDoesNotExist: requestError(
    404,
    'This invitation does not exist.',
    'The code is wrong, or the batch it invited to has ended.',
    'Ask who sent it for a new one.',
    'InvitationDoesNotExist',
  ),
  MemberInvitationDoesNotExist: requestError(
    404,
    'This invitation does not exist any more.',
    'It has been used, was taken back, or its 14 days are over.',
    'Ask an Owner of the Requester for a new one.',
  ),
  MemberDoesNotExist: requestError(
    404,
    'There is no member {MemberId}.',
    'No member of this Requester has this id, or the membership has ended.',
    'List the members with ListMembers.',
  ),
  LastOwner: requestError(
    409,
    'This is the only Owner, and a Requester needs one.',
    'Without an Owner nobody could invite members or change their roles.',
    'Make another member an Owner first, or close the Requester.',
  ),
  TaskDoesNotExist: requestError(
    404,
    'This task page does not exist.',
    'The address is wrong, or the assignment has been submitted, returned or abandoned.',
    'Open the task from your queue.',
  ),
  FileDoesNotExist: requestError(
    404,
    'There is no file here.',
    'The address has lived its 60 seconds, or the file went with its HIT or was deleted.',
    'Ask GetFileUploadURL or ListTaskFiles for an address.',
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
  QualificationTypeDoesNotExist: requestError(
    404,
    'QualificationType {QualificationTypeId} does not exist.',
    'There is no such QualificationType, or it is not yours to use in this way.',
    'Find it by name with ListQualificationTypes.',
    'QualificationTypeDoesNotExist',
  ),
  QualificationTypeAlreadyExists: requestError(
    409,
    "You have already created a QualificationType with this name. A QualificationType's name must be unique among all of the QualificationTypes created by the same user.",
    'One of your QualificationTypes bears this name.',
    'Use that one, found with ListQualificationTypes, or choose another name.',
    'QualificationTypeAlreadyExists',
  ),
  InvalidQualificationTypeState: requestError(
    409,
    'This operation can be called with a status of: {Allowed}',
    'The QualificationType has been deleted or is not active.',
    'Activate it with UpdateQualificationType, or use another.',
    'InvalidQualificationTypeState',
  ),
  QualificationDoesNotExist: requestError(
    404,
    'You requested a Qualification that does not exist.',
    'The Worker has never been granted this qualification.',
    'Grant it with AssociateQualificationWithWorker.',
    'QualificationDoesNotExist',
  ),
  InvalidQualificationState: requestError(
    409,
    'This operation can be called with a status of: {Allowed}',
    'The qualification was revoked.',
    'Grant it again with AssociateQualificationWithWorker.',
    'InvalidQualificationState',
  ),
  QualificationRequestDoesNotExist: requestError(
    404,
    'QualificationRequest {QualificationRequestId} does not exist.',
    'No request for a QualificationType of yours has this id.',
    'List what waits with ListQualificationRequests.',
    'QualificationRequestDoesNotExist',
  ),
  InvalidQualificationRequestState: requestError(
    409,
    'This operation can be called with a status of: {Allowed}',
    'The request has been decided, or another one of this Worker is still open.',
    'Read the qualification with GetQualificationScore.',
    'InvalidQualificationRequestState',
  ),
  QualificationTypeRetryDelayNotElapsed: requestError(
    409,
    'You can ask for this qualification again from {Time} on.',
    'The Requester lets some time pass between two requests.',
    'Come back at the time in the message.',
    'QualificationTypeRetryDelayNotElapsed',
  ),
  QualificationTypeDoesNotAllowRetake: requestError(
    409,
    'This qualification can be asked for once only, and you have done so.',
    'The Requester allows no second request.',
    'Look for other work; the Requester can still grant it.',
    'QualificationTypeDoesNotAllowRetake',
  ),
  WorkerBlocked: requestError(
    403,
    'This Requester does not offer you work.',
    'The Requester has blocked you.',
    'Look for the work of others with ListHITGroups. Work that you have done is paid as before.',
    'PermissionDeniedException',
  ),
  DeliveryDoesNotExist: requestError(
    404,
    'There is no delivery {DeliveryId}.',
    'It has arrived meanwhile, was discarded, or is not yours.',
    'List what waits with ListDeliveries.',
    'DeliveryDoesNotExist',
  ),
  InvalidTransportEndpoint: requestError(
    400,
    'The notification could not be delivered to {Destination}. {Reason}',
    'The destination does not exist, may not be sent to, or did not answer.',
    'Check the address, and that it accepts what this marketplace sends; the message says what went wrong.',
    'InvalidTransportEndpoint',
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
  XHTMLParseError: {
    type: 'ParameterValidationError',
    turk: 'AWS.MechanicalTurk.XHTMLParseError',
    status: 400,
    restStatus: 400,
    message: '{Details}',
    cause: 'The markup of a FormattedContent is not well-formed or uses what FormattedContent does not allow.',
    cure: 'The message names the place and what is wrong there.',
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
  MemberRoleTooLow: frontError(
    'AccessDeniedException',
    403,
    '{Operation} takes the role {Needed} in this Requester, and yours is {Role}. An Owner can give it to you under Members.',
    'A member, an access key or a token may do less than the operation asks for.',
    'Ask an Owner of the Requester for the role, or use a key that was made with it.',
  ),
  ThrottlingException: frontError(
    'ThrottlingException',
    429,
    'Rate exceeded',
    'Too many requests in a short time.',
    'Wait a moment and try again; SDKs do so by themselves.',
  ),
  MessageNotAllowed: frontError(
    'AccessDeniedException',
    403,
    '{Reason}',
    'The two have nothing to do with each other yet, or the Requester blocks the Worker.',
    'Write about an assignment, or about a group of HITs that you can see.',
  ),
  TooManyMessages: frontError(
    'ThrottlingException',
    429,
    'You have sent {Number} messages within a day, which is the most.',
    'The limit of messages a day is reached.',
    'Write again tomorrow, or put what you have to say into fewer messages.',
  ),
  SignInRefused: frontError(
    'AccessDeniedException',
    401,
    'This way of signing in was not accepted.',
    'The address, password, code or passkey is not that of an account.',
    'Check what you typed, or ask for a new password.',
  ),
  AccountRefused: frontError(
    'ValidationException',
    400,
    'The account could not be changed like this.',
    'The password is wrong, the address is taken, the link was used, or the like; the message says which.',
    'Do what the message says, then try again.',
  ),
  FreshSignInNeeded: frontError(
    'AccessDeniedException',
    403,
    'For this your sign-in is too old.',
    'What cannot be taken back takes a person who signed in a moment ago.',
    'Sign out, sign in again, and come back.',
  ),
  ExportTooSoon: frontError(
    'ThrottlingException',
    429,
    'You have fetched your data within the last hour; the next time is {Time}.',
    'An export reads everything that is kept about a person, so it is made once an hour.',
    'Use the file you have, or wait until the time that the message gives.',
  ),
  PayIsLeft: requestError(
    409,
    '{Reason}',
    'There is pay that belongs to the person.',
    'Have it paid out first, or give it up with GiveUpPay.',
  ),
  RequesterNotIdle: requestError(
    409,
    '{Reason}',
    'The Requester has open work or money.',
    'Let HITs end or delete them, decide rejections, spend the balance or give it up with GiveUpBalance.',
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
