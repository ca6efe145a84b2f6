import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { Delivery, deliveryState } from '../../things/Delivery.ts'
import { count, nextToken, paging } from '../../words.ts'

export const ListDeliveries = operation({
  name: 'ListDeliveries',
  noun: 'delivery',
  roles: ['requester'],
  reads: true,
  input: structure({ State: deliveryState, ...paging }),
  output: structure({ Deliveries: list(Delivery), NextToken: nextToken, NumResults: count }, [
    'Deliveries',
    'NumResults',
  ]),
  errors: ['InvalidParameterValue'],
  prose:
    'Notifications and messages that have not arrived: those that wait for an attempt (Pending, the default) or those given up after a day (Dead, kept for 30 days). The newest first.',
})
