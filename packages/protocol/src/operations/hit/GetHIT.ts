import { GetHITRequest, GetHITResponse } from '../../generated/mturk.ts'
import { operation } from '../../operation.ts'

export const GetHIT = operation({
  name: 'GetHIT',
  noun: 'hit',
  roles: ['requester'],
  mturk: true,
  reads: true,
  input: GetHITRequest,
  output: GetHITResponse,
  errors: ['HITDoesNotExist'],
  prose: 'Gives one HIT back, disposed ones included.',
})
