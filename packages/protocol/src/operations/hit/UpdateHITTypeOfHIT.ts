import { UpdateHITTypeOfHITRequest, UpdateHITTypeOfHITResponse } from '../../generated/mturk.ts'
import { operation } from '../../operation.ts'

export const UpdateHITTypeOfHIT = operation({
  name: 'UpdateHITTypeOfHIT',
  noun: 'hit',
  roles: ['requester'],
  mturk: true,
  input: UpdateHITTypeOfHITRequest,
  output: UpdateHITTypeOfHITResponse,
  errors: ['HITDoesNotExist', 'HITTypeDoesNotExist', 'InvalidHITState', 'InsufficientFunds'],
  prose:
    'Gives a HIT that nobody has accepted yet the properties of another HITType, its reward, times and requirements. The money held for it follows: more is held, or some of it is released.',
})
