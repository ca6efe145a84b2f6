import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { deliveryId, id } from '../../words.ts'

export const RetryDelivery = operation({
  name: 'RetryDelivery',
  noun: 'delivery',
  roles: ['requester', 'operator'],
  input: structure({ DeliveryId: deliveryId, RequesterId: id }, ['DeliveryId']),
  output: structure({}),
  errors: ['DeliveryDoesNotExist'],
  prose:
    'Tries a delivery again at once, and for another day if need be. An operator names the Requester whose it is. The document keeps its EventDocId.',
})
