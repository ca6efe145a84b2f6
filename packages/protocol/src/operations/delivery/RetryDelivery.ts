import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { deliveryId } from '../../words.ts'

export const RetryDelivery = operation({
  name: 'RetryDelivery',
  noun: 'delivery',
  roles: ['requester'],
  input: structure({ DeliveryId: deliveryId }, ['DeliveryId']),
  output: structure({}),
  errors: ['DeliveryDoesNotExist'],
  prose: 'Tries a delivery again at once, and for another day if need be. The document keeps its EventDocId.',
})
