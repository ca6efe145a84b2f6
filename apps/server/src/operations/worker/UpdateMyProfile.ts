import { makeTimeId, Refusal } from '@kempelen/protocol'
import { getWorkerProfile, updateWorkerProfile } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { randomLetters } from '../../context.ts'
import { checkTimeZone } from '../../steps/month.ts'

export const UpdateMyProfile = behaviour('UpdateMyProfile', async (context, input) => {
  const workerId = context.caller.workerId!
  const profile = await getWorkerProfile(context.connection, workerId)
  const hasMoved = input.Country !== undefined && input.Country !== profile.country
  const country = input.Country ?? profile.country
  const subdivision = input.Subdivision ?? (hasMoved ? null : profile.subdivision)
  if (subdivision !== null && country === null)
    throw new Refusal('InvalidParameterValue', { Value: subdivision, Parameter: 'Subdivision' })
  if (input.TimeZone !== undefined) checkTimeZone(input.TimeZone)
  await updateWorkerProfile(context.connection, {
    workerId,
    country,
    subdivision,
    acceptsAdult: input.AcceptsAdultContent ?? profile.acceptsAdult,
    languages: input.Languages ? [...new Set(input.Languages)] : profile.languages,
    timeZone: input.TimeZone ?? profile.timeZone,
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
