import { listRequesterConversations } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { endOfTime, pageLimit, pageOf, readPosition } from '../../paging.ts'
import { presentConversation } from '../../present/message.ts'

export const ListConversations = behaviour('ListConversations', async ({ connection, caller }, input) => {
  const rows = await listRequesterConversations(connection, {
    requesterId: caller.requesterId!,
    beforeId: readPosition(input)?.id ?? endOfTime.id,
    limit: pageLimit(input),
  })
  return {
    Conversations: rows.map(presentConversation),
    ...pageOf(rows, ({ lastMessageId }) => ({ value: '', id: lastMessageId })),
  }
})
