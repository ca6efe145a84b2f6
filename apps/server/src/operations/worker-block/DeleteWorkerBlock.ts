import { makeTimeId, Refusal } from '@kempelen/protocol'
import { deleteWorkerBlock, hasWorker } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { randomLetters } from '../../context.ts'
import { hashOf } from '../../steps/hash.ts'

/** Somebody who is not blocked is unblocked with success, as in MTurk. */
export const DeleteWorkerBlock = behaviour('DeleteWorkerBlock', async (context, { WorkerId: workerId, Reason }) => {
  const requesterId = context.caller.requesterId!
  if (!(await hasWorker(context.connection, workerId)))
    throw new Refusal('InvalidParameterValue', { message: 'WorkerId is invalid.' })
  if (!(await deleteWorkerBlock(context.connection, requesterId, workerId))) return {}
  context.record({
    requesterId,
    eventId: `${workerId}:${makeTimeId(context.at, randomLetters)}:WorkerUnblocked`,
    type: 'WorkerUnblocked',
    subjectId: workerId,
    parents: [],
    state: { WorkerId: workerId, ReasonSHA256: hashOf(Reason ?? null) },
  })
  context.afterwards(() => context.workers.forget(workerId))
  return {}
})
