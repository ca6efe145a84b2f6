import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { deliveryId, id } from '../../words.ts'

export const DiscardDelivery = operation({
  name: 'DiscardDelivery',
  noun: 'delivery',
  roles: ['requester', 'operator'],
  input: structure({ DeliveryId: deliveryId, RequesterId: id }, ['DeliveryId']),
  output: structure({}),
  errors: ['DeliveryDoesNotExist'],
  prose: 'Drops a delivery that is no longer wanted. An operator names the Requester whose it is.',
})
