import { type ErrorEntry, requestError } from './entry.ts'

/** Qualification types, Qualifications and requests for them. */
export const qualificationErrors = {
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
} as const satisfies Record<string, ErrorEntry>
