import { makeOwnedId, ownerOf, Refusal } from '@kempelen/protocol'
import { checkRequestable } from '@kempelen/rules'
import {
  findQualificationType,
  insertQualificationRequest,
  lockWorkerQualificationRequest,
  putWorkerQualificationRequest,
  type QualificationTypeRow,
} from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { type Context, randomLetters } from '../../context.ts'
import { presentTest } from '../../present/qualification-test.ts'
import { grant, recordOfQualification } from '../../steps/qualification.ts'
import { standingOf } from '../../steps/worker-facts.ts'

export const RequestQualification = behaviour('RequestQualification', async (context, { QualificationTypeId }) => {
  const type = await requestableType(context, QualificationTypeId)
  const { requesterId, qualificationTypeId } = type
  const workerId = context.caller.workerId!
  const last = await lockWorkerQualificationRequest(context.connection, workerId, qualificationTypeId)
  if (last?.state === 'Testing' && last.testUntil! > context.at)
    return { State: 'Testing', Test: presentTest(context, last) }
  if (last) checkRequestable({ ...last, retryDelaySeconds: type.retryDelaySeconds }, context.at)

  const state = type.isAutoGranted ? 'Granted' : type.test === null ? 'Pending' : 'Testing'
  const request = {
    requesterId,
    qualificationRequestId: makeOwnedId(requesterId, context.at, randomLetters),
    qualificationTypeId,
    workerId,
    requestedAt: context.at,
    testUntil: state === 'Testing' ? new Date(context.at.getTime() + Number(type.testDurationSeconds) * 1000) : null,
  }
  await putWorkerQualificationRequest(context.connection, { ...request, state })
  recordOfQualification(context, 'QualificationRequested', {
    requesterId,
    qualificationTypeId,
    workerId,
    state: { QualificationRequestId: request.qualificationRequestId, State: state },
  })
  if (state === 'Testing') return { State: state, Test: presentTest(context, request) }
  const isFirst = await insertQualificationRequest(context.connection, {
    ...request,
    state,
    test: null,
    answer: null,
    submittedAt: context.at,
  })
  // Another request of this Worker came at the same moment.
  if (!isFirst) throw new Refusal('InvalidQualificationRequestState', { Allowed: 'Granted,Rejected' })
  if (state === 'Pending') return { State: state }
  await grant(context, type, workerId, type.autoGrantedValue)
  return { State: state, IntegerValue: type.autoGrantedValue }
})

async function requestableType(context: Context, id: string): Promise<QualificationTypeRow> {
  const requesterId = ownerOf(id)
  const type = requesterId && (await findQualificationType(context.connection, requesterId, id))
  if (!type || type.status === 'Disposing')
    throw new Refusal('QualificationTypeDoesNotExist', { QualificationTypeId: id })
  if (type.status === 'Inactive') throw new Refusal('InvalidQualificationTypeState', { Allowed: 'Active' })
  if ((await standingOf(context)).blockers.includes(type.requesterId)) throw new Refusal('WorkerBlocked')
  return type
}
