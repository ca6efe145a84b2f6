import { countDeliveries } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'

export const GetDeliveryTotals = behaviour('GetDeliveryTotals', async ({ connection }) => {
  const { waiting, dead } = await countDeliveries(connection)
  return { Pending: Number(waiting), Dead: Number(dead) }
})
