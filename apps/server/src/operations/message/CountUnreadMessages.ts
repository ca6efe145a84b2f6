import { countUnreadMessages } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'

export const CountUnreadMessages = behaviour('CountUnreadMessages', async ({ connection, caller }) => {
  const { workerId = null, requesterId = null } = caller
  const { asWorker, asRequester } = await countUnreadMessages(connection, { workerId, requesterId })
  return { AsWorker: Number(asWorker), AsRequester: Number(asRequester) }
})
