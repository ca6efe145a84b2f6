import { listWorkerMessages } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { endOfTime, pageLimit, pageOf, readPosition } from '../../paging.ts'
import { presentMessage } from '../../present/message.ts'

export const ListMyMessages = behaviour('ListMyMessages', async ({ connection, caller }, input) => {
  const rows = await listWorkerMessages(connection, {
    workerId: caller.workerId!,
    requesterId: input.RequesterId ?? null,
    // The ids sort by time.
    beforeId: readPosition(input)?.id ?? endOfTime.id,
    limit: pageLimit(input),
  })
  return { Messages: rows.map(presentMessage), ...pageOf(rows, ({ messageId }) => ({ value: '', id: messageId })) }
})
