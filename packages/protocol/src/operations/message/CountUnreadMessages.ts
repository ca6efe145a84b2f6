import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { count } from '../../words.ts'

export const CountUnreadMessages = operation({
  name: 'CountUnreadMessages',
  noun: 'message',
  roles: ['worker', 'requester'],
  reads: true,
  input: structure({}),
  output: structure({ AsWorker: count, AsRequester: count }, ['AsWorker', 'AsRequester']),
  errors: [],
  prose: 'How many messages the caller has not read, as a Worker and as a Requester.',
})
