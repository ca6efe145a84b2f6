import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { Message } from '../../things/Message.ts'
import { id, letter, workerId } from '../../words.ts'

export const SendMessageToWorker = operation({
  name: 'SendMessageToWorker',
  noun: 'message',
  roles: ['requester'],
  member: 'Reviewer',
  input: structure({ WorkerId: workerId, AssignmentId: id, MessageText: letter }, ['WorkerId', 'MessageText']),
  output: structure({ Message: Message }, ['Message']),
  errors: ['MessageNotAllowed', 'TooManyMessages'],
  prose:
    'Writes to a Worker who has handed in work to the Requester or has written to it. The Worker gets it by mail where there is an address, which is not shown. A Requester sends at most 500 a day; NotifyWorkers writes to many at once.',
})
