import { deleteRequesterPreference, putRequesterPreference } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { getRequester } from '../../steps/requester.ts'

export const SetRequesterPreference = behaviour('SetRequesterPreference', async (context, input) => {
  const { connection, at } = context
  const workerId = context.caller.workerId!
  const { requesterId } = await getRequester(context, input.RequesterId)
  const preference = input.Preference
  if (preference === 'None') await deleteRequesterPreference(connection, workerId, requesterId)
  else await putRequesterPreference(connection, { workerId, requesterId, preference, setAt: at })
  context.afterwards(() => context.workers.forget(workerId))
  return {}
})
