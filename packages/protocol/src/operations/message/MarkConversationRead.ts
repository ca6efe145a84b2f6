import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { workerId } from '../../words.ts'

export const MarkConversationRead = operation({
  name: 'MarkConversationRead',
  noun: 'message',
  roles: ['requester'],
  member: 'Reviewer',
  input: structure({ WorkerId: workerId }, ['WorkerId']),
  output: structure({}),
  errors: [],
  prose: 'Says that the Requester has read what the Worker wrote; it holds for all of its members.',
})
