import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id, text } from '../../words.ts'

export const JoinByInvitation = operation({
  name: 'JoinByInvitation',
  noun: 'invitation',
  roles: ['worker'],
  input: structure({ Code: { type: 'string', min: 1, max: 64 } }, ['Code']),
  output: structure({ BatchId: id, HITGroupId: id, Title: text }, ['BatchId', 'Title']),
  errors: ['InvitationDoesNotExist'],
  prose: 'Lets a Worker into the batch of an invitation.',
})
