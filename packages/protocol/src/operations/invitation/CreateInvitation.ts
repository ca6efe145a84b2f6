import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id, text } from '../../words.ts'

export const CreateInvitation = operation({
  name: 'CreateInvitation',
  noun: 'invitation',
  roles: ['requester'],
  input: structure({ BatchId: id }, ['BatchId']),
  output: structure({ Code: text, URL: text }, ['Code', 'URL']),
  errors: ['BatchDoesNotExist', 'InvalidBatchState'],
  prose: 'Makes a link that lets whoever opens it into a batch whose Audience is Invited.',
})
