import { makeTimeId, Refusal } from '@kempelen/protocol'
import { hasWorker, putWorkerBlock } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { randomLetters } from '../../context.ts'
import { hashOf } from '../../steps/hash.ts'

export const CreateWorkerBlock = behaviour('CreateWorkerBlock', async (context, { WorkerId: workerId, Reason }) => {
  const requesterId = context.caller.requesterId!
  if (!(await hasWorker(context.connection, workerId)))
    throw new Refusal('InvalidParameterValue', { Value: workerId, Parameter: 'WorkerId' })
  await putWorkerBlock(context.connection, { requesterId, workerId, reason: Reason, createdAt: context.at })
  context.record({
    requesterId,
    eventId: `${workerId}:${makeTimeId(context.at, randomLetters)}:WorkerBlocked`,
    type: 'WorkerBlocked',
    subjectId: workerId,
    parents: [],
    state: { WorkerId: workerId, ReasonSHA256: hashOf(Reason) },
  })
  context.afterwards(() => context.workers.forget(workerId))
  return {}
})
