import { makeTimeId, Refusal } from '@kempelen/protocol'
import {
  findQualificationType,
  grantQualification,
  lockQualificationRequest,
  lockQualificationType,
  type QualificationRequestRow,
  type QualificationTypeRow,
} from '@kempelen/store'
import { type Context, randomLetters } from '../context.ts'

/** The caller's own type, for reading. Those of others do not exist, and neither do deleted ones. */
export async function getOwnType(context: Context, qualificationTypeId: string): Promise<QualificationTypeRow> {
  const type = await findQualificationType(context.connection, context.caller.requesterId!, qualificationTypeId)
  if (!type || type.status === 'Disposing')
    throw new Refusal('QualificationTypeDoesNotExist', { QualificationTypeId: qualificationTypeId })
  return type
}

/** The caller's own type, kept from changing until the transaction ends. */
export async function lockOwnType(context: Context, qualificationTypeId: string): Promise<QualificationTypeRow> {
  const type = await lockQualificationType(context.connection, context.caller.requesterId!, qualificationTypeId)
  if (!type) throw new Refusal('QualificationTypeDoesNotExist', { QualificationTypeId: qualificationTypeId })
  if (type.status === 'Disposing') throw new Refusal('InvalidQualificationTypeState', { Allowed: 'Active,Inactive' })
  return type
}

/** A request that waits for the caller's decision, locked. */
export async function lockPendingRequest(context: Context, id: string): Promise<QualificationRequestRow> {
  const request = await lockQualificationRequest(context.connection, context.caller.requesterId!, id)
  if (!request) throw new Refusal('QualificationRequestDoesNotExist', { QualificationRequestId: id })
  if (request.state !== 'Pending') throw new Refusal('InvalidQualificationRequestState', { Allowed: 'Pending' })
  return request
}

/** Gives a Worker a value of a type, whatever was there before. */
export async function grant(
  context: Context,
  { requesterId, qualificationTypeId }: Pick<QualificationTypeRow, 'requesterId' | 'qualificationTypeId'>,
  workerId: string,
  value: number,
): Promise<void> {
  await grantQualification(context.connection, {
    requesterId,
    qualificationTypeId,
    workerId,
    value,
    grantedAt: context.at,
  })
  recordOfQualification(context, 'QualificationGranted', {
    requesterId,
    qualificationTypeId,
    workerId,
    state: { IntegerValue: value },
  })
}

type QualificationEvent =
  | 'QualificationGranted'
  | 'QualificationRevoked'
  | 'QualificationRequested'
  | 'QualificationRequestRejected'

/** Records what happened between a Worker and a type; it can happen any number of times. */
export function recordOfQualification(
  context: Context,
  type: QualificationEvent,
  {
    requesterId,
    qualificationTypeId,
    workerId,
    state,
  }: { requesterId: string; qualificationTypeId: string; workerId: string; state: Record<string, unknown> },
): void {
  context.record({
    requesterId,
    eventId: `${qualificationTypeId}:${workerId}:${makeTimeId(context.at, randomLetters)}:${type}`,
    type,
    subjectId: qualificationTypeId,
    parents: [`${qualificationTypeId}:QualificationTypeCreated`],
    state: { QualificationTypeId: qualificationTypeId, WorkerId: workerId, ...state },
  })
  context.afterwards(() => context.workers.forget(workerId))
}
