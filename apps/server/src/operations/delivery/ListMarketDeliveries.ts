import { listMarketDeliveries } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { endOfTime, pageLimit, pageOf, readTimePosition } from '../../paging.ts'
import { presentDelivery } from '../../present/delivery.ts'

export const ListMarketDeliveries = behaviour('ListMarketDeliveries', async ({ connection }, input) => {
  const before = readTimePosition(input) ?? endOfTime
  const rows = await listMarketDeliveries(connection, {
    isDead: input.State === 'Dead',
    beforeTime: before.time,
    beforeId: before.id,
    limit: pageLimit(input),
  })
  return {
    Deliveries: rows.map((row) => {
      const { Destination: _, ...delivery } = presentDelivery(row)
      const { requesterId, requesterName } = row
      return { ...delivery, RequesterId: requesterId, ...(requesterName !== null && { RequesterName: requesterName }) }
    }),
    ...pageOf(rows, (row) => ({ value: row.createdAt.toISOString(), id: row.deliveryId })),
  }
})
