import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { Message } from '../../things/Message.ts'
import { count, id, nextToken, paging } from '../../words.ts'

export const ListMyMessages = operation({
  name: 'ListMyMessages',
  noun: 'message',
  roles: ['worker'],
  reads: true,
  input: structure({ RequesterId: id, ...paging }),
  output: structure({ Messages: list(Message), NextToken: nextToken, NumResults: count }, ['Messages', 'NumResults']),
  errors: ['InvalidParameterValue'],
  prose:
    'What the Worker and Requesters have written to each other, the newest first; of one Requester only where one is named.',
})
