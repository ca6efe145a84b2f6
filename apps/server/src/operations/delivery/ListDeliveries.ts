import { listDeliveries } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { endOfTime, pageLimit, pageOf, readTimePosition } from '../../paging.ts'
import { presentDelivery } from '../../present/delivery.ts'

export const ListDeliveries = behaviour('ListDeliveries', async ({ connection, caller }, input) => {
  const before = readTimePosition(input) ?? endOfTime
  const rows = await listDeliveries(connection, {
    requesterId: caller.requesterId!,
    isDead: input.State === 'Dead',
    beforeTime: before.time,
    beforeId: before.id,
    limit: pageLimit(input),
  })
  return {
    Deliveries: rows.map(presentDelivery),
    ...pageOf(rows, (row) => ({ value: row.createdAt.toISOString(), id: row.deliveryId })),
  }
})
