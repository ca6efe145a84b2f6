import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { Message } from '../../things/Message.ts'
import { id, letter } from '../../words.ts'

export const SendMessageToRequester = operation({
  name: 'SendMessageToRequester',
  noun: 'message',
  roles: ['worker'],
  input: structure({ RequesterId: id, HITGroupId: id, AssignmentId: id, MessageText: letter }, ['MessageText']),
  output: structure({ Message: Message }, ['Message']),
  errors: ['MessageNotAllowed', 'TooManyMessages'],
  prose:
    'Writes to a Requester about an assignment of the Worker, about a group of HITs, or on from earlier messages or work. Name one of the three. The Owners get it by mail; neither side is shown the other’s address. A Worker sends at most 30 a day.',
})
