import { expect, test } from 'vitest'
import { errorTable } from './errors.ts'

/** MTurk's codes, as its documentation and its own SDKs spell them; some of them only a Worker meets. */
const documented = [
  ...['HITDoesNotExist', 'AssignmentDoesNotExist', 'HITTypeDoesNotExist', 'HITLayoutDoesNotExist'],
  ...['QualificationTypeDoesNotExist', 'QualificationDoesNotExist', 'QualificationRequestDoesNotExist'],
  ...['InvalidHITState', 'InvalidAssignmentState', 'InvalidQualificationState', 'InvalidQualificationTypeState'],
  ...['InvalidQualificationRequestState', 'HitAlreadyExists', 'DuplicateRequest', 'QualificationTypeAlreadyExists'],
  ...['AssignmentAlreadyExists', 'InsufficientFunds', 'InvalidMaximumAssignmentsIncrease'],
  ...['ExceedsMaxAssignmentsPerWorker', 'XMLParseError', 'XHTMLParseError', 'InvalidParameterValue'],
  ...['InvalidTransportEndpoint', 'PermissionDeniedException', 'DoesNotMeetRequirements'],
  ...['QualificationTypeRetryDelayNotElapsed', 'QualificationTypeDoesNotAllowRetake'],
  'NoHITsAvailableInGroupException',
].map((code) => `AWS.MechanicalTurk.${code}`)

/** Of things that MTurk did not have. */
const ours = [
  ...['HITGroupDoesNotExist', 'DeliveryDoesNotExist', 'ProjectDoesNotExist', 'BatchDoesNotExist', 'InvalidBatchState'],
  ...['ReasonRequired', 'EvidenceDoesNotHold', 'RejectionLimitReached', 'TemplateDoesNotExist'],
  ...['BatchPaused', 'WorkerStopped', 'WageBelowFloor', 'InvitationDoesNotExist'],
].map((code) => `AWS.MechanicalTurk.${code}`)

test('every TurkErrorCode is one that MTurk documents, or is of a thing that MTurk did not have', () => {
  const codes = Object.values(errorTable).flatMap((entry) => ('turk' in entry ? [entry.turk] : []))
  expect([...new Set(codes)].sort()).toEqual([...documented, ...ours, 'AWS.ServiceUnavailable'].sort())
})

test('what a caller did is 400 on MTurk’s door, what we did is 500', () => {
  for (const [code, { status }] of Object.entries(errorTable))
    expect(status, code).toBe(code === 'ServiceFault' ? 500 : 400)
})
