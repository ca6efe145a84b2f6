import { getWorkerProfile } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'

export const GetMyProfile = behaviour('GetMyProfile', async ({ connection, caller }) => {
  const profile = await getWorkerProfile(connection, caller.workerId!)
  return {
    ...(profile.country && { Country: profile.country }),
    ...(profile.subdivision && { Subdivision: profile.subdivision }),
    AcceptsAdultContent: profile.acceptsAdult,
    Languages: [...(profile.languages ?? [])],
    ...(profile.timeZone && { TimeZone: profile.timeZone }),
  }
})
