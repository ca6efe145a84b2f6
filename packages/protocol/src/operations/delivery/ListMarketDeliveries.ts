import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { Delivery, deliveryState } from '../../things/Delivery.ts'
import { count, id, nextToken, paging, text } from '../../words.ts'

export const ListMarketDeliveries = operation({
  name: 'ListMarketDeliveries',
  noun: 'delivery',
  roles: ['operator'],
  reads: true,
  input: structure({ State: deliveryState, ...paging }),
  output: structure(
    {
      Deliveries: list(
        structure({ ...Delivery.members, RequesterId: id, RequesterName: text }, [...Delivery.required, 'RequesterId']),
      ),
      NextToken: nextToken,
      NumResults: count,
    },
    ['Deliveries', 'NumResults'],
  ),
  errors: ['InvalidParameterValue'],
  prose:
    'Notifications and mails of all Requesters that have not arrived: waiting (Pending, the default) or given up after a day (Dead, kept for 30 days). Where they go is not told: that is the Requester’s business.',
})
