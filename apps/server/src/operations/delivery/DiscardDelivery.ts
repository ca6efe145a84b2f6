import { Refusal } from '@kempelen/protocol'
import { discardDelivery } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { deliveryOwner, recordForOperator } from '../../steps/delivery-owner.ts'

export const DiscardDelivery = behaviour(
  'DiscardDelivery',
  async (context, { DeliveryId: deliveryId, RequesterId }) => {
    const requesterId = deliveryOwner(context, RequesterId)
    if (!requesterId || !(await discardDelivery(context.connection, { requesterId, deliveryId })))
      throw new Refusal('DeliveryDoesNotExist', { DeliveryId: deliveryId })
    recordForOperator(context, 'DeliveryDiscarded', deliveryId, RequesterId)
    return {}
  },
)
