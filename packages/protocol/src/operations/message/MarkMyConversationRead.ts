import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id } from '../../words.ts'

export const MarkMyConversationRead = operation({
  name: 'MarkMyConversationRead',
  noun: 'message',
  roles: ['worker'],
  input: structure({ RequesterId: id }, ['RequesterId']),
  output: structure({}),
  errors: [],
  prose: 'Says that the Worker has read what the Requester wrote.',
})
