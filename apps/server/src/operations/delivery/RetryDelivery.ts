import { Refusal } from '@kempelen/protocol'
import { retryDelivery } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { deliveryOwner, recordForOperator } from '../../steps/delivery-owner.ts'

export const RetryDelivery = behaviour('RetryDelivery', async (context, { DeliveryId: deliveryId, RequesterId }) => {
  const requesterId = deliveryOwner(context, RequesterId)
  const lane = requesterId && (await retryDelivery(context.connection, { requesterId, deliveryId, now: context.at }))
  if (!lane) throw new Refusal('DeliveryDoesNotExist', { DeliveryId: deliveryId })
  recordForOperator(context, 'DeliveryRetried', deliveryId, RequesterId)
  context.afterwards(() => context.deliveries.wake(lane))
  return {}
})
