import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { Message } from '../../things/Message.ts'
import { count, nextToken, paging, workerId } from '../../words.ts'

export const ListMessages = operation({
  name: 'ListMessages',
  noun: 'message',
  roles: ['requester'],
  reads: true,
  input: structure({ WorkerId: workerId, ...paging }, ['WorkerId']),
  output: structure({ Messages: list(Message), NextToken: nextToken, NumResults: count }, ['Messages', 'NumResults']),
  errors: ['InvalidParameterValue'],
  prose:
    'What a Worker and the Requester have written to each other, the newest first. A Worker who has erased their account leaves empty messages behind.',
})
