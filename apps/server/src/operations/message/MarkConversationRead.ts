import { markConversationRead } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'

export const MarkConversationRead = behaviour('MarkConversationRead', async ({ connection, caller }, { WorkerId }) => {
  await markConversationRead(connection, 'Requester', { workerId: WorkerId, requesterId: caller.requesterId! })
  return {}
})
