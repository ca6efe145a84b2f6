import { externalQuestion, formattedForm, hitInput } from '../src/questions.ts'
import type { Remains } from './stories/hit-life.ts'
import type { Credentials } from './stories/qualifications.ts'
import type { Scene } from './stories/scene.ts'

export interface Refused {
  readonly operation: string
  readonly input: object
  readonly type: 'RequestError' | 'ParameterValidationError'
  /** Without the prefix that all of them bear. */
  readonly code: string
  /** How the message begins. */
  readonly begins: string
}

const nowhere = '3XXXXXXXXXXXXXXXXXXXXXXXXXXXXX'
const nobody = 'A1B2C3D4E5F6G7'

/** At least one refusal of every operation that knows one, after the stories. `held` is an assignment still worked on. */
export function refusals(
  { workers }: Scene,
  { HITId, HITTypeId, DisposedHITId, ApprovedAssignmentId }: Remains,
  { QualificationTypeId, Name, DeletedQualificationTypeId, DecidedQualificationRequestId }: Credentials,
  held: { readonly HITId: string; readonly AssignmentId: string },
): Refused[] {
  const noHIT = { code: 'HITDoesNotExist', begins: `Hit ${nowhere} does not exist.` }
  const noAssignment = { code: 'AssignmentDoesNotExist', begins: `Assignment ${nowhere} does not exist.` }
  const noType = { code: 'QualificationTypeDoesNotExist', begins: `QualificationType ${nowhere} does not exist.` }
  const noRequest = {
    code: 'QualificationRequestDoesNotExist',
    begins: `QualificationRequest ${nowhere} does not exist.`,
  }
  const state = (name: string) => ({
    code: 'InvalidHITState',
    begins: `This HIT is currently in the state '${name}'.  This operation can be called with a status of: `,
  })
  const status = (allowed: string, code = 'InvalidAssignmentState') => ({
    code,
    begins: `This operation can be called with a status of: ${allowed} (`,
  })
  const used = (token: string) => ({
    code: 'DuplicateRequest',
    begins: `The idempotency token "${token}" has already been processed. (`,
  })
  const invalid = (value: string, parameter: string) =>
    wrong(`The value "${value}" is not valid for the parameter ${parameter}.`)
  const ofNowhere = { HITId: nowhere }
  const typeOfNowhere = { QualificationTypeId: nowhere }
  const madeUp = { NextToken: 'made up' }
  const [first, second, third] = workers.map(({ WorkerId }) => ({ WorkerId }))
  const bonus = { ...first, AssignmentId: ApprovedAssignmentId, BonusAmount: '0.05', Reason: 'x' }
  const settings = { Version: '2014-08-15', EventTypes: ['HITCreated'] }

  return [
    refused('GetHIT', ofNowhere, noHIT),
    refused('DeleteHIT', ofNowhere, noHIT),
    refused('DeleteHIT', { HITId: DisposedHITId }, state('Disposed')),
    refused('ListAssignmentsForHIT', ofNowhere, noHIT),
    refused('ListReviewPolicyResultsForHIT', ofNowhere, noHIT),
    refused('UpdateExpirationForHIT', { HITId: DisposedHITId, ExpireAt: 0 }, state('Disposed')),
    refused('UpdateHITReviewStatus', { HITId: held.HITId }, state('Unassignable')),
    refused('UpdateHITTypeOfHIT', { HITId: held.HITId, HITTypeId }, state('Unassignable')),
    refused(
      'CreateAdditionalAssignmentsForHIT',
      { HITId, NumberOfAdditionalAssignments: 8 },
      { code: 'InvalidMaximumAssignmentsIncrease', begins: 'The maximum assignments for a HIT' },
    ),
    refused('CreateHIT', hitInput({ UniqueRequestToken: 'once' }), {
      code: 'HitAlreadyExists',
      begins: `The HIT with ID "${HITId}" already exists`,
    }),
    refused('CreateHIT', hitInput({ Question: '<ExternalQuestion' }), {
      type: 'ParameterValidationError',
      code: 'XMLParseError',
      begins: 'There was an error parsing the XML question or answer data.',
    }),
    refused('CreateHIT', hitInput({ Question: formattedForm('<script>x</script>') }), {
      type: 'ParameterValidationError',
      code: 'XHTMLParseError',
      begins: 'There was an error parsing the XHTML of a FormattedContent.',
    }),
    refused('CreateHIT', hitInput({ Reward: '100000.00' }), {
      code: 'InsufficientFunds',
      begins: 'This Requester has insufficient funds in their account to complete this transaction. Please visit ',
    }),
    refused(
      'CreateHITWithHITType',
      { HITTypeId: nowhere, LifetimeInSeconds: 60, Question: externalQuestion },
      { code: 'HITTypeDoesNotExist', begins: `HITType ${nowhere} does not exist.` },
    ),
    refused(
      'CreateHITWithHITType',
      { HITTypeId, LifetimeInSeconds: 60, HITLayoutId: nowhere },
      { code: 'HITLayoutDoesNotExist', begins: `HITLayout ${nowhere} does not exist.` },
    ),
    refused(
      'CreateHITType',
      typeOf(hitInput({ AssignmentDurationInSeconds: 5 })),
      invalid('5', 'AssignmentDurationInSeconds'),
    ),

    refused('GetAssignment', { AssignmentId: nowhere }, noAssignment),
    refused('GetAssignment', { AssignmentId: held.AssignmentId }, status('Reviewable,Approved,Rejected')),
    refused('ApproveAssignment', { AssignmentId: ApprovedAssignmentId }, status('Submitted')),
    refused('ApproveAssignment', { AssignmentId: held.AssignmentId }, status('null')),
    refused('RejectAssignment', { AssignmentId: ApprovedAssignmentId, RequesterFeedback: '' }, status('Submitted')),
    refused(
      'GetFileUploadURL',
      { AssignmentId: ApprovedAssignmentId, QuestionIdentifier: 'colour' },
      invalid('colour', 'QuestionIdentifier'),
    ),
    refused('SendBonus', { ...bonus, ...second }, invalid(second!.WorkerId, 'WorkerId')),
    refused('SendBonus', { ...bonus, UniqueRequestToken: 'once' }, used('once')),
    refused('ListBonusPayments', {}, wrong('Either HITId or AssignmentId must be specified.')),

    refused(
      'CreateQualificationType',
      { Name, Description: 'Again.', QualificationTypeStatus: 'Active' },
      {
        code: 'QualificationTypeAlreadyExists',
        begins:
          "You have already created a QualificationType with this name. A QualificationType's name must be unique among all of the QualificationTypes created by the same user. (",
      },
    ),
    refused('UpdateQualificationType', { ...typeOfNowhere, Description: 'x' }, noType),
    refused(
      'UpdateQualificationType',
      { QualificationTypeId: DeletedQualificationTypeId, Description: 'x' },
      status('Active,Inactive', 'InvalidQualificationTypeState'),
    ),
    refused('DeleteQualificationType', typeOfNowhere, noType),
    refused('GetQualificationType', typeOfNowhere, noType),
    refused('ListHITsForQualificationType', typeOfNowhere, noType),
    refused('ListWorkersWithQualificationType', typeOfNowhere, noType),
    refused('AssociateQualificationWithWorker', { QualificationTypeId, WorkerId: nobody }, invalid(nobody, 'WorkerId')),
    refused(
      'DisassociateQualificationFromWorker',
      { QualificationTypeId, ...third },
      { code: 'QualificationDoesNotExist', begins: 'You requested a Qualification that does not exist. (' },
    ),
    refused(
      'GetQualificationScore',
      { QualificationTypeId, ...third },
      { code: 'QualificationDoesNotExist', begins: 'You requested a Qualification that does not exist. (' },
    ),
    refused(
      'GetQualificationScore',
      { QualificationTypeId, ...second },
      status('Granted', 'InvalidQualificationState'),
    ),
    refused('AcceptQualificationRequest', { QualificationRequestId: nowhere }, noRequest),
    refused(
      'AcceptQualificationRequest',
      { QualificationRequestId: DecidedQualificationRequestId },
      status('Pending', 'InvalidQualificationRequestState'),
    ),
    refused('RejectQualificationRequest', { QualificationRequestId: nowhere }, noRequest),
    refused('ListQualificationRequests', typeOfNowhere, noType),

    refused('CreateWorkerBlock', { WorkerId: nobody, Reason: 'x' }, invalid(nobody, 'WorkerId')),
    refused('DeleteWorkerBlock', { WorkerId: nobody }, wrong('WorkerId is invalid.')),
    refused(
      'NotifyWorkers',
      { Subject: 'x'.repeat(201), MessageText: 'x', WorkerIds: [first!.WorkerId] },
      wrong('The value "xxxx'),
    ),
    refused('UpdateNotificationSettings', { HITTypeId }, wrong('Either Notification or Active must be specified.')),
    refused(
      'SendTestEventNotification',
      { Notification: { Transport: 'SNS', Destination: 'nowhere', ...settings }, TestEventType: 'Ping' },
      { code: 'InvalidTransportEndpoint', begins: 'The notification could not be delivered to nowhere.' },
    ),
    ...['ListHITs', 'ListReviewableHITs', 'ListWorkerBlocks'].map((operation) =>
      refused(operation, madeUp, invalid('made up', 'NextToken')),
    ),
    refused('ListQualificationTypes', { MustBeRequestable: true, ...madeUp }, invalid('made up', 'NextToken')),
  ]
}

type Expected = Pick<Refused, 'code' | 'begins'> & Partial<Pick<Refused, 'type'>>

function refused(operation: string, input: object, expected: Expected): Refused {
  return { type: 'RequestError', operation, input, ...expected }
}

function wrong(begins: string): Expected {
  return { type: 'ParameterValidationError', code: 'InvalidParameterValue', begins }
}

function typeOf({ LifetimeInSeconds: _, Question: __, ...properties }: ReturnType<typeof hitInput>): object {
  return properties
}
