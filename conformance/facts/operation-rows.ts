import { everyOperation, files, held, notHere, type Row } from './row.ts'

const limits = [files.constraints, 'every constraint of every operation is held from both sides'] as const

/** The rules and effects of the operations, one after the other. */
export const operationRows: readonly Row[] = [
  held('CreateHIT: lengths, ranges and the bytes of a Question', limits, [
    files.limits,
    'CreateHIT: { ...type, ...hit }',
  ]),
  held('CreateHIT: MaxAssignments is 1 and AutoApprovalDelay 30 days unless said otherwise', [
    files.shapes,
    'has the members MTurk gives',
  ]),
  held(
    'CreateHIT: exactly one of Question and HITLayoutId',
    [files.layout, 'names that the layout does not have, and places without a value, are named'],
    [files.layout, 'a Question or a HITLayoutId, not both'],
  ),
  held('CreateHIT: finds or makes the HITType, is Assignable and NotReviewed', [
    files.jsSdk,
    'creates HITs with and without naming the HITType',
  ]),
  held('CreateHIT: holds the money of all assignments', [files.createHIT, 'a HIT holds reward and fee']),
  held('CreateHIT and the others: an event each', [files.settings, 'each event of a HIT is told once']),
  notHere('CreateHIT: a new HIT cannot be changed in its first seconds', 'Everything is there at once'),
  held('CreateHITType: the same values are the same HITTypeId, never a refusal', [
    files.hitType,
    'the seven properties name the HITType',
  ]),
  held('CreateHITWithHITType: its own members and those of the type', [
    files.hitType,
    'a HIT of the type takes its properties',
  ]),
  held('GetHIT: the whole HIT with its Question', [files.shapes, 'has the members MTurk gives']),
  held('GetHIT: Disposed can be read, and is in no list', [files.states, 'that is disposed can be read']),
  notHere('GetHIT: a disposed HIT is gone one day', 'Disposed HITs stay readable'),
  held('ListHITs: every status but disposed', [files.states, 'that is disposed can be read']),
  held('ListHITs: newest first', [files.lists, 'ListHITs shows the newest first']),
  held('ListReviewableHITs: Reviewable unless Reviewing is asked for, whole HITs', [
    files.hitLife,
    'without a Status ListReviewableHITs shows what is Reviewable',
  ]),
  held('ListReviewableHITs: by HITType', [files.hitLife, 'ListReviewableHITs knows the HITType']),
  held('ListHITsForQualificationType: whose requirements use it, not disposed', [
    files.type,
    'HITs are found by the type that they ask for',
  ]),
  held('UpdateExpirationForHIT: 0 or the past is now, a later time opens it again', [
    files.hitLife,
    'ExpireAt 0 ends a HIT now',
  ]),
  held('UpdateExpirationForHIT: accepted work may be finished', [
    files.states,
    'that expires keeps its places in sight',
  ]),
  held('UpdateExpirationForHIT: what nobody took is not held any more', [
    files.hitLife,
    'expiry gives back the money of places nobody took',
  ]),
  notHere('UpdateExpirationForHIT: the same time twice may be refused', 'Repeating is no error'),
  held('CreateAdditionalAssignmentsForHIT: not from nine to ten', [
    files.states,
    'of fewer than ten assignments cannot grow to ten',
  ]),
  held('CreateAdditionalAssignmentsForHIT: holds money, opens what was done, leaves expired what expired', [
    files.hitLife,
    'additional assignments open a finished HIT again',
  ]),
  held('UpdateHITTypeOfHIT: not once it was accepted', [files.moveHIT, 'InvalidHITState: once it was accepted']),
  held('UpdateHITTypeOfHIT: takes every property', [files.moveHIT, 'the HIT takes every property of the type']),
  held('UpdateHITReviewStatus: between Reviewable and Reviewing only', [
    files.hitLife,
    'InvalidHITState: review status moves only between',
  ]),
  held('DeleteHIT: Reviewable or Reviewing, with everything reviewed', [
    files.hitRule,
    'only a HIT with nobody at work',
  ]),
  held('DeleteHIT: a second one says Disposed', [files.hitLife, 'a second one says Disposed']),
  held(
    'DeleteHIT: files go, and rejections stay',
    [files.uploads, 'files go with their HIT'],
    [files.assignmentRule, 'not once the HIT is disposed of'],
  ),
  held('DeleteHIT: by itself after 120 days', [files.hitLife, 'a HIT is disposed of 120 days after its last activity']),
  held('ListAssignmentsForHIT: what was submitted, in that order, before Reviewable too', [
    files.submit,
    'lists show submitted assignments in the order of submission',
  ]),
  held('ListAssignmentsForHIT: by status', [files.jsSdk, 'approves, rejects and takes a rejection back']),
  held('GetAssignment: only once it is submitted', [files.states, 'is not shown before it is submitted']),
  held('GetAssignment: Assignment and HIT', [files.review, 'approval pays the Worker and the fee']),
  held('ApproveAssignment: Submitted; Rejected with OverrideRejection for 30 days', [
    files.review,
    'OverrideRejection pays from contested money',
  ]),
  held('ApproveAssignment: OverrideRejection on Submitted is ordinary', [
    files.review,
    'OverrideRejection on a submitted assignment',
  ]),
  held('ApproveAssignment: pays reward and fee once, keeps the feedback', [
    files.review,
    'approval pays the Worker and the fee',
  ]),
  held('ApproveAssignment: without money nothing is done', [
    files.review,
    'InsufficientFunds: a rejection is taken back',
  ]),
  held('RejectAssignment: Submitted only', [files.assignmentRule, 'only submitted work is rejected']),
  held(
    'RejectAssignment: the feedback is needed and may be empty',
    [files.shapes, 'may be rejected without a word'],
    [files.errors, "at 'requesterFeedback'"],
  ),
  held('RejectAssignment: opens no place', [files.review, 'a rejection does not open the place again']),
  notHere('RejectAssignment: the money is free at once', 'Rejections are contested'),
  held('SendBonus: to the Worker of the assignment', everyOperation, [files.refusals, "'WorkerId')),"]),
  held('SendBonus: submitted in any state, a cent to $10,000, with a Reason', [
    files.review,
    'a bonus is for submitted work in any state',
  ]),
  held('SendBonus: amount and 20 % at once', [files.review, 'a bonus costs its amount and 20 %']),
  notHere('SendBonus: not to whom one had no work from for six months', 'Bonuses know no half-year'),
  held('ListBonusPayments: by HIT or by assignment, one is needed', [
    files.lists,
    'ListBonusPayments wants a HIT or an assignment',
  ]),
  held('GetAccountBalance: two decimals, OnHoldBalance when something is held', [
    files.createHIT,
    'a HIT holds reward and fee',
  ]),
  notHere('GetAccountBalance: a sandbox always has 10000.00', 'A sandbox keeps its books'),
  held('GetFileUploadURL: 60 seconds', [files.uploads, 'an address lives 60 seconds']),
  held('GetFileUploadURL: the bytes of the Worker', everyOperation, [files.hitStory, '.equals(photo)']),
  held('NotifyWorkers: lengths and 100 Workers', [files.notify, 'a long subject, a long text, more than 100 Workers']),
  held('NotifyWorkers: only whose work was reviewed, the others are listed without a refusal', [
    files.notify,
    'Workers whose work was approved or rejected are written to',
  ]),
  held('NotifyWorkers: the list is always there', everyOperation, [
    files.contactStory,
    'NotifyWorkersFailureStatuses: []',
  ]),
  held('CreateWorkerBlock: sees and accepts nothing', [files.block, 'a blocked Worker sees and accepts nothing']),
  held('CreateWorkerBlock: of a blocked Worker is no error', [files.block, 'a second block replaces the reason']),
  notHere('CreateWorkerBlock: 100 000 blocks', 'No caps on counts'),
  held('DeleteWorkerBlock: who is not blocked, and who does not exist', [
    files.block,
    'InvalidParameterValue: nobody has this WorkerId',
  ]),
  held('ListWorkerBlocks: Worker and reason', everyOperation, [files.contactStory, 'toEqual([block])']),
  held('CreateQualificationType: its members come back, requestable', [files.type, 'a type comes back as it was made']),
  held('CreateQualificationType: test, duration, key and automatic grant fit together', [
    files.type,
    'InvalidParameterValue: %s',
  ]),
  held('CreateQualificationType: the name once for a Requester', [files.type, 'QualificationTypeAlreadyExists:']),
  held('CreateQualificationType: lengths and bytes', limits, [files.limits, 'CreateQualificationType:']),
  held('UpdateQualificationType: test, duration and key as one, the delay stays', [
    files.type,
    'an update changes what it names',
  ]),
  held('UpdateQualificationType: of its owner', [files.type, 'to change the type of another Requester']),
  held('DeleteQualificationType: Disposing, then gone', [files.type, 'a deleted type is gone for everybody']),
  held('DeleteQualificationType: pending requests are rejected', [
    files.request,
    'a type that is switched off, deleted, unknown',
  ]),
  held('DeleteQualificationType: what was granted stays while HITs use it', [
    files.qualification,
    'a deleted type still compares what was granted',
  ]),
  notHere('DeleteQualificationType: the name is taken for up to 48 hours', 'Names of QualificationTypes'),
  held('GetQualificationType: any that can be seen, those of the system too', [
    files.type,
    'every id of MTurk’s own types can be read',
  ]),
  held('ListQualificationTypes: by name, description and keywords, whatever the case', [
    files.type,
    'types are searched by name, description and keywords',
  ]),
  held('ListQualificationTypes: requestable or not, owned or not', [
    files.type,
    'the types of the marketplace are listed',
  ]),
  held('ListQualificationTypes: key and test for the owner only', [files.type, 'others see that there is a test']),
  notHere('ListQualificationTypes: found some seconds after it was made', 'Everything is there at once'),
  held('AssociateQualificationWithWorker: 1 unless said otherwise, replaces, to somebody who exists', [
    files.qualification,
    'a grant has the value 1 unless another is given',
  ]),
  held('AssociateQualificationWithWorker: SendNotification is true unless said otherwise', [
    files.qualification,
    'the Worker is told of a grant unless',
  ]),
  held('AssociateQualificationWithWorker: leaves requests open', [
    files.request,
    'a grant leaves the request of the Worker open',
  ]),
  held('DisassociateQualificationFromWorker: Revoked, with a reason, and granted again', [
    files.qualification,
    'what is revoked can be granted again',
  ]),
  held('GetQualificationScore: of the owner', [files.qualification, 'the type of another Requester is not there']),
  held('ListWorkersWithQualificationType: Granted or Revoked', [files.qualification, 'Workers are listed by status']),
  held('ListQualificationRequests: what waits, of one type or of all', [
    files.request,
    'a request without a test waits for the Requester',
  ]),
  held('AcceptQualificationRequest: grants and removes the request', [
    files.request,
    'a request without a test waits for the Requester',
  ]),
  held('RejectQualificationRequest: keeps what was granted, tells the reason', [
    files.request,
    'a rejection keeps what was granted before',
  ]),
  held('UpdateNotificationSettings: Notification, Active, or both; Active alone needs a specification', [
    files.settings,
    'Active alone turns a specification off and on',
  ]),
  held('UpdateNotificationSettings: neither is refused', [files.settings, 'nothing to change, nothing to turn on']),
  held('SendTestEventNotification: any event at once, Ping too, whatever EventTypes says', [
    files.queues,
    'SendTestEventNotification sends any event at once',
  ]),
  held('ListReviewPolicyResultsForHIT: both levels, actions and results unless said otherwise', [
    files.policies,
    'results come in pages, in order, by level and kind',
  ]),
]
