import { markConversationRead } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'

export const MarkMyConversationRead = behaviour(
  'MarkMyConversationRead',
  async ({ connection, caller }, { RequesterId }) => {
    await markConversationRead(connection, 'Worker', { workerId: caller.workerId!, requesterId: RequesterId })
    return {}
  },
)
