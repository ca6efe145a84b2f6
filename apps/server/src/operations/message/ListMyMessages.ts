import { listWorkerMessages } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { endOfTime, pageLimit, pageOf, readPosition } from '../../paging.ts'

export const ListMyMessages = behaviour('ListMyMessages', async ({ connection, caller }, input) => {
  const rows = await listWorkerMessages(connection, {
    workerId: caller.workerId!,
    // The ids sort by time.
    beforeId: readPosition(input)?.id ?? endOfTime.id,
    limit: pageLimit(input),
  })
  return {
    Messages: rows.map((row) => ({
      MessageId: row.messageId,
      RequesterId: row.requesterId,
      RequesterName: row.requesterName,
      Subject: row.subject,
      MessageText: row.text,
      SendTime: row.sentAt,
    })),
    ...pageOf(rows, ({ messageId }) => ({ value: '', id: messageId })),
  }
})
