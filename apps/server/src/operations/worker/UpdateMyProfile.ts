import { makeTimeId, Refusal } from '@kempelen/protocol'
import { findWorkerRecord, updateWorkerProfile } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { randomLetters } from '../../context.ts'

export const UpdateMyProfile = behaviour('UpdateMyProfile', async (context, input) => {
  const workerId = context.caller.workerId!
  const worker = (await findWorkerRecord(context.connection, workerId))!
  const hasMoved = input.Country !== undefined && input.Country !== worker.country
  const country = input.Country ?? worker.country
  const subdivision = input.Subdivision ?? (hasMoved ? null : worker.subdivision)
  if (subdivision !== null && country === null)
    throw new Refusal('InvalidParameterValue', { Value: subdivision, Parameter: 'Subdivision' })
  await updateWorkerProfile(context.connection, {
    workerId,
    country,
    subdivision,
    acceptsAdult: input.AcceptsAdultContent ?? worker.acceptsAdult,
  })
  context.recordForWorker({
    workerId,
    eventId: `${workerId}:${makeTimeId(context.at, randomLetters)}:WorkerProfileChanged`,
    type: 'WorkerProfileChanged',
    subjectId: workerId,
    parents: [`${workerId}:WorkerRegistered`],
    state: { WorkerId: workerId },
  })
  context.afterwards(() => context.workers.forget(workerId))
  return {}
})
