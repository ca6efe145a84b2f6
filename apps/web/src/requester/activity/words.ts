import type { Activity } from '@kempelen/protocol'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { say } from '../../shared/i18n/i18n.ts'

/** What was done, after the name of who did it. */
const deeds: Readonly<Partial<Record<Activity['Type'], MessageDescriptor>>> = {
  AssignmentAccepted: msg`accepted an assignment`,
  AssignmentAbandoned: msg`let an assignment run out of time`,
  AssignmentReturned: msg`returned an assignment`,
  AssignmentSubmitted: msg`submitted an assignment`,
  AssignmentApproved: msg`approved an assignment`,
  AssignmentRejected: msg`rejected an assignment`,
  HITCreated: msg`published a HIT`,
  HITExpired: msg`ended a HIT`,
  HITReviewable: msg`completed the last assignment of a HIT`,
  HITExtended: msg`extended a HIT`,
  HITDisposed: msg`deleted a HIT`,
  HITReviewStatusChanged: msg`changed the review status of a HIT`,
  HITMovedToType: msg`moved a HIT to another type`,
  HITTypeCreated: msg`registered a HIT type`,
  HITLayoutCreated: msg`made a layout`,
  HITLayoutDeleted: msg`deleted a layout`,
  ProjectCreated: msg`made a project`,
  ProjectUpdated: msg`changed a project`,
  ProjectReviewerAdded: msg`named a reviewer of a project`,
  ProjectReviewerRemoved: msg`dismissed a reviewer of a project`,
  BatchCreated: msg`made a batch`,
  BatchPublished: msg`published a batch`,
  BatchPriced: msg`set the reward of a batch`,
  BatchUpdated: msg`changed a batch`,
  BatchPaused: msg`paused a batch`,
  BatchResumed: msg`resumed a batch`,
  BatchCancelled: msg`cancelled a batch`,
  BatchFinished: msg`finished a batch`,
  ItemFinished: msg`finished an item`,
  ItemReopened: msg`reopened an item`,
  ItemReviewed: msg`decided an item`,
  WorkerStopped: msg`stopped giving work to a Worker`,
  WorkerAllowed: msg`gave a Worker work again`,
  WorkerScreenedOut: msg`screened a Worker out`,
  WorkerBlocked: msg`blocked a Worker`,
  WorkerUnblocked: msg`unblocked a Worker`,
  WorkerMessaged: msg`wrote to a Worker`,
  RequesterMessaged: msg`wrote a message`,
  RequesterClosed: msg`closed the Requester`,
  InvitationCreated: msg`made an invitation to a batch`,
  TopUpPaid: msg`topped up the pay of a Worker`,
  BonusSent: msg`sent a bonus`,
  ReviewPolicyRan: msg`ran a review policy`,
  RejectionOverturned: msg`overturned a rejection`,
  AppealMade: msg`appealed a rejection`,
  AppealDecided: msg`decided an appeal`,
  RejectionsAllowed: msg`allowed more rejections`,
  RequesterSettingsUpdated: msg`changed the settings`,
  ContestedReleased: msg`gave contested money back`,
  DepositMade: msg`deposited money`,
  RequesterRegistered: msg`opened this Requester`,
  QualificationTypeCreated: msg`made a qualification type`,
  QualificationTypeUpdated: msg`changed a qualification type`,
  QualificationTypeDeleted: msg`deleted a qualification type`,
  QualificationGranted: msg`granted a qualification`,
  QualificationRevoked: msg`revoked a qualification`,
  QualificationRequested: msg`asked for a qualification`,
  QualificationRequestRejected: msg`declined a request for a qualification`,
  NotificationSettingsUpdated: msg`changed notifications`,
  WebhookCreated: msg`made a webhook`,
  WebhookDeleted: msg`deleted a webhook`,
  TaskFileDeleted: msg`deleted a task file`,
  AccessKeyCreated: msg`made an access key`,
  AccessKeyRevoked: msg`revoked an access key`,
  TokenCreated: msg`made a token`,
  TokenRevoked: msg`revoked a token`,
  MemberInvited: msg`invited a member`,
  MemberInvitationRevoked: msg`took an invitation back`,
  MemberJoined: msg`joined`,
  MemberRoleChanged: msg`changed the role of a member`,
  MemberRemoved: msg`ended a membership`,
}

/** What was done; a kind that is new here keeps its own name. */
export function deedInWords(type: Activity['Type']): string {
  const known = deeds[type]
  return known ? say(known) : type
}

const actors: Readonly<Record<Activity['Actor']['Kind'], MessageDescriptor>> = {
  Member: msg`A member`,
  AccessKey: msg`Access key`,
  Token: msg`Token`,
  Requester: msg`A program`,
  Worker: msg`Worker`,
  Operator: msg`An operator`,
  Clock: msg`The clock`,
}

/** What kind of actor it was, where the name alone does not say it. */
export function actorInWords(kind: Activity['Actor']['Kind']): string {
  return say(actors[kind])
}
