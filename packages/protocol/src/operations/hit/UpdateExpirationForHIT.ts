import { UpdateExpirationForHITRequest, UpdateExpirationForHITResponse } from '../../generated/mturk.ts'
import { operation } from '../../operation.ts'

export const UpdateExpirationForHIT = operation({
  name: 'UpdateExpirationForHIT',
  noun: 'hit',
  roles: ['requester'],
  mturk: true,
  input: UpdateExpirationForHITRequest,
  output: UpdateExpirationForHITResponse,
  errors: ['HITDoesNotExist', 'InvalidHITState', 'InsufficientFunds'],
  prose:
    'Moves the moment at which a HIT leaves the market. A moment in the past ends it now; accepted assignments may still be submitted.',
})
