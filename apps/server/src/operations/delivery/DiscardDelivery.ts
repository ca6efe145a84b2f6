import { Refusal } from '@kempelen/protocol'
import { discardDelivery } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'

export const DiscardDelivery = behaviour('DiscardDelivery', async (context, { DeliveryId: deliveryId }) => {
  if (!(await discardDelivery(context.connection, { requesterId: context.caller.requesterId!, deliveryId })))
    throw new Refusal('DeliveryDoesNotExist', { DeliveryId: deliveryId })
  return {}
})
