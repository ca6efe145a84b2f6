import { DeleteHITRequest, DeleteHITResponse } from '../../generated/mturk.ts'
import { operation } from '../../operation.ts'

export const DeleteHIT = operation({
  name: 'DeleteHIT',
  noun: 'hit',
  roles: ['requester', 'clock'],
  mturk: true,
  input: DeleteHITRequest,
  output: DeleteHITResponse,
  errors: ['HITDoesNotExist', 'InvalidHITState'],
  prose: 'Disposes of a HIT that is Reviewable or Reviewing and whose submitted assignments are all reviewed.',
})
