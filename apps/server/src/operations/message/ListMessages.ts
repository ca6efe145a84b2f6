import { listRequesterMessages } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { endOfTime, pageLimit, pageOf, readPosition } from '../../paging.ts'
import { presentMessage } from '../../present/message.ts'

export const ListMessages = behaviour('ListMessages', async ({ connection, caller }, input) => {
  const rows = await listRequesterMessages(connection, {
    requesterId: caller.requesterId!,
    workerId: input.WorkerId,
    beforeId: readPosition(input)?.id ?? endOfTime.id,
    limit: pageLimit(input),
  })
  return { Messages: rows.map(presentMessage), ...pageOf(rows, ({ messageId }) => ({ value: '', id: messageId })) }
})
