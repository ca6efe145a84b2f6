import { listWorkerConversations } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { endOfTime, pageLimit, pageOf, readPosition } from '../../paging.ts'
import { presentConversation } from '../../present/message.ts'

export const ListMyConversations = behaviour('ListMyConversations', async ({ connection, caller }, input) => {
  const rows = await listWorkerConversations(connection, {
    workerId: caller.workerId!,
    beforeId: readPosition(input)?.id ?? endOfTime.id,
    limit: pageLimit(input),
  })
  return {
    Conversations: rows.map(presentConversation),
    ...pageOf(rows, ({ lastMessageId }) => ({ value: '', id: lastMessageId })),
  }
})
