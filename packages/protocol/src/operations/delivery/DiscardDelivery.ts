import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { deliveryId } from '../../words.ts'

export const DiscardDelivery = operation({
  name: 'DiscardDelivery',
  noun: 'delivery',
  roles: ['requester'],
  input: structure({ DeliveryId: deliveryId }, ['DeliveryId']),
  output: structure({}),
  errors: ['DeliveryDoesNotExist'],
  prose: 'Drops a delivery that is no longer wanted.',
})
