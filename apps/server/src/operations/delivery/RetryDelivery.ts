import { Refusal } from '@kempelen/protocol'
import { retryDelivery } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'

export const RetryDelivery = behaviour('RetryDelivery', async (context, { DeliveryId: deliveryId }) => {
  const requesterId = context.caller.requesterId!
  const lane = await retryDelivery(context.connection, { requesterId, deliveryId, now: context.at })
  if (lane === undefined) throw new Refusal('DeliveryDoesNotExist', { DeliveryId: deliveryId })
  context.afterwards(() => context.deliveries.wake(lane))
  return {}
})
