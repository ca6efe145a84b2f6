import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { ReceivedMessage } from '../../things/ReceivedMessage.ts'
import { count, nextToken, paging } from '../../words.ts'

export const ListMyMessages = operation({
  name: 'ListMyMessages',
  noun: 'message',
  roles: ['worker'],
  reads: true,
  input: structure(paging),
  output: structure({ Messages: list(ReceivedMessage), NextToken: nextToken, NumResults: count }, [
    'Messages',
    'NumResults',
  ]),
  errors: ['InvalidParameterValue'],
  prose: 'What Requesters have written to the Worker, the newest first.',
})
